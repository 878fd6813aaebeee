package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.operation.Schedules.FireView.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes down which fires are due and what is to be made for each, once over all nodes, whoever notices them and however
 * often. Nothing is launched here. Thread-safe.
 */
@UseCase
public final class NoteFires {
    private final ScheduleBooks books;
    private final FireTimes times;
    private final TakeRows rows;
    private final LastBatch last;
    private final Clock clock;

    public NoteFires(ScheduleBooks books, FireTimes times, TakeRows rows, Archive archive, Clock clock) {
        this.books = books;
        this.times = times;
        this.rows = rows;
        this.last = new LastBatch(books.fires(), archive);
        this.clock = clock;
    }

    /**
     * Notes all fires up to now, missed ones by the schedule's rule. Does nothing for a schedule that is paused or gone.
     *
     * @param fired a fire time that was heard of; by a clock behind the one that told of it, it may lie ahead
     */
    public void due(String schedule, Instant fired) {
        Instant now = clock.instant();
        Instant until = fired.isAfter(now) ? fired : now;
        books.exclusive()
                .alone(
                        ScheduleBooks.turn(schedule),
                        () -> books.schedules()
                                .find(schedule)
                                .filter(entry -> !entry.schedule().paused())
                                .map(entry -> note(entry, DueFires.of(times, entry, now, until))));
    }

    /**
     * Notes a fire of this moment, paused or not.
     *
     * @throws UnknownException when there is no schedule of that name
     */
    public FireView now(String schedule) {
        return books.exclusive().alone(ScheduleBooks.turn(schedule), () -> {
            ScheduleBook.Entry entry = books.schedules()
                    .find(schedule)
                    .orElseThrow(() -> KeepSchedules.unknown(schedule, books.schedules()));
            FireView view = outcome(entry.schedule(), free(schedule), false);
            books.fires().note(view);
            return view;
        });
    }

    private Fire free(String schedule) {
        Fire fire = new Fire(schedule, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        while (books.fires().find(fire).isPresent()) {
            fire = new Fire(schedule, fire.time().plusMillis(1));
        }
        return fire;
    }

    private boolean note(ScheduleBook.Entry entry, DueFires due) {
        if (due.none()) {
            return false;
        }
        Schedule schedule = entry.schedule();
        List<Instant> missed = due.missed();
        for (int i = 0; i < missed.size(); i++) {
            boolean newest = i == missed.size() - 1;
            note(schedule, missed.get(i), madeUpFor(schedule.missed(), newest) ? Cause.MADE_UP : Cause.MISSED);
        }
        due.inTime().forEach(time -> note(schedule, time, Cause.IN_TIME));
        books.schedules().save(entry.until(due.last()));
        return true;
    }

    private static boolean madeUpFor(Schedule.Missed rule, boolean newest) {
        return rule == Schedule.Missed.ALL || (rule == Schedule.Missed.ONCE && newest);
    }

    private enum Cause {
        IN_TIME,
        MADE_UP,
        MISSED
    }

    private void note(Schedule schedule, Instant time, Cause cause) {
        Fire fire = new Fire(schedule.name(), time);
        if (books.fires().find(fire).isPresent()) {
            return;
        }
        FireView view = cause == Cause.MISSED
                ? unmade(fire, State.MISSED, "No service was running")
                : outcome(schedule, fire, cause == Cause.MADE_UP);
        if (view.state() != State.EXHAUSTED || !exhaustedBefore(schedule.name())) {
            books.fires().note(view);
        }
    }

    /** @param waits for the batch before, whatever the schedule's rule: it was asked to be made up for */
    private FireView outcome(Schedule schedule, Fire fire, boolean waits) {
        Optional<String> busy =
                waits || schedule.overlap() == Schedule.Overlap.QUEUE ? Optional.empty() : last.busy(schedule.name());
        return busy.map(reason -> unmade(fire, State.SKIPPED, reason)).orElseGet(() -> rows.take(schedule, fire));
    }

    /** It is said once: a list that was used up is no news at every fire. */
    private boolean exhaustedBefore(String schedule) {
        return books.fires().newest(schedule, 1).stream().anyMatch(fire -> fire.state() == State.EXHAUSTED);
    }

    private static FireView unmade(Fire fire, State state, String reason) {
        return new FireView(fire, state, OptionalLong.empty(), 0, Optional.of(reason));
    }
}
