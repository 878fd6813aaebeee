package io.reelmill.core.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fire times of a schedule that are not dealt with yet, the oldest first.
 *
 * @param missed those that nobody noted within {@link #LATE}; at most the newest {@link #MOST}
 * @param inTime the others
 */
record DueFires(List<Instant> missed, List<Instant> inTime) {
    /** A fire noted later than this was missed: nodes do pause for some seconds. */
    static final Duration LATE = Duration.ofMinutes(1);

    /** After a month without a node nobody wants to read of every minute of it. */
    static final int MOST = 100;

    /**
     * @param from fires up to here are dealt with
     * @param until fires up to here are due
     */
    static DueFires of(FireTimes times, ScheduleBook.Entry entry, Instant now, Instant until) {
        Walk walk = new Walk(times, entry.schedule());
        Instant from = entry.firedUntil();
        Instant late = now.minus(LATE);
        return new DueFires(walk.newest(from, late), walk.all(from.isAfter(late) ? from : late, until));
    }

    boolean none() {
        return missed.isEmpty() && inTime.isEmpty();
    }

    /** The last of all. */
    Instant last() {
        List<Instant> latest = inTime.isEmpty() ? missed : inTime;
        return latest.get(latest.size() - 1);
    }

    private record Walk(FireTimes times, Schedule schedule) {
        List<Instant> all(Instant after, Instant until) {
            List<Instant> found = new ArrayList<>();
            Optional<Instant> next = next(after);
            while (next.isPresent() && !next.get().isAfter(until)) {
                found.add(next.get());
                next = next(next.get());
            }
            return found;
        }

        /** Cron expressions are only read forwards: looks back further and further until there are enough. */
        List<Instant> newest(Instant from, Instant until) {
            Duration back = LATE;
            while (until.minus(back).isAfter(from)) {
                List<Instant> found = all(until.minus(back), until);
                if (found.size() >= MOST) {
                    return found.subList(found.size() - MOST, found.size());
                }
                back = back.multipliedBy(2);
            }
            List<Instant> found = all(from, until);
            return found.subList(Math.max(0, found.size() - MOST), found.size());
        }

        private Optional<Instant> next(Instant after) {
            return times.next(schedule.cron(), schedule.zone(), after);
        }
    }
}
