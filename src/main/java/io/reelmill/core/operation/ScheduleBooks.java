package io.reelmill.core.operation;

/** What is known of schedules, and how it is changed by one at a time. */
public record ScheduleBooks(ScheduleBook schedules, FireBook fires, Exclusive exclusive) {
    /** The name of the turn in which everything about a schedule happens. */
    static String turn(String schedule) {
        return "schedule:" + schedule;
    }
}
