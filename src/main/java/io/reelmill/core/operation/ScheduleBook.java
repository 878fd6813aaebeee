package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules as they are kept, the same for every node that shares the database. Thread-safe. */
@Port
public interface ScheduleBook {
    /** By name. */
    List<Entry> all();

    Optional<Entry> find(String name);

    /** Adds it, or puts it in the place of the one of its name. */
    void save(Entry entry);

    /** Forgets it. What it took of its list and when it fired stays, for one of the same name. */
    void delete(String name);

    /**
     * One of them.
     *
     * @param schedule with {@code paused} as it stands now
     * @param fromFile whether it comes from {@code jobs/schedules.yml}
     * @param pausedAtFirst what its definition said about pausing, before anybody paused or resumed it
     * @param firedUntil fires up to here are dealt with
     */
    record Entry(Schedule schedule, boolean fromFile, boolean pausedAtFirst, Instant firedUntil) {
        public String name() {
            return schedule.name();
        }

        /** The same with fires dealt with up to there. */
        public Entry until(Instant time) {
            return new Entry(schedule, fromFile, pausedAtFirst, time);
        }

        /** The same, paused or not. */
        public Entry paused(boolean paused) {
            return new Entry(schedule.paused(paused), fromFile, pausedAtFirst, firedUntil);
        }
    }
}
