package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.operation.ScheduleBook.Entry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Adds, changes and removes schedules. One that is new, changes its times or is resumed begins now. Thread-safe. */
@UseCase
public final class KeepSchedules {
    private final ScheduleBooks books;
    private final CheckSchedule check;
    private final Clock clock;

    public KeepSchedules(ScheduleBooks books, CheckSchedule check, Clock clock) {
        this.books = books;
        this.check = check;
        this.clock = clock;
    }

    /** @see Schedules#put */
    public Entry put(Schedule schedule) {
        check.check(schedule);
        return books.exclusive().alone(ScheduleBooks.turn(schedule.name()), () -> {
            Optional<Entry> before = books.schedules().find(schedule.name());
            refuseFromFile(before, "change");
            return save(begun(new Entry(schedule, false, schedule.paused(), clock.instant()), before));
        });
    }

    /** @see Schedules#delete */
    public void delete(String name) {
        books.exclusive().alone(ScheduleBooks.turn(name), () -> {
            Entry before = known(name);
            refuseFromFile(Optional.of(before), "remove");
            return remove(before);
        });
    }

    /** @see Schedules#pause */
    public Entry pause(String name) {
        return change(name, entry -> entry.paused(true));
    }

    /** @see Schedules#resume */
    public Entry resume(String name) {
        return change(
                name, entry -> entry.schedule().paused() ? entry.paused(false).until(clock.instant()) : entry);
    }

    /**
     * Has exactly these come from the file; each was checked. One of the same name that came from the API is the file's from
     * now on. What was paused or resumed meanwhile stays so, unless its definition says something new about that.
     */
    public void fromFile(Collection<Schedule> schedules) {
        Set<String> names = schedules.stream().map(Schedule::name).collect(Collectors.toSet());
        List<Entry> gone = books.schedules().all().stream()
                .filter(Entry::fromFile)
                .filter(entry -> !names.contains(entry.name()))
                .toList();
        gone.forEach(entry -> books.exclusive().alone(ScheduleBooks.turn(entry.name()), () -> remove(entry)));
        schedules.forEach(this::fromFile);
    }

    private void fromFile(Schedule schedule) {
        if (settled(schedule, books.schedules().find(schedule.name()))) {
            return;
        }
        books.exclusive().alone(ScheduleBooks.turn(schedule.name()), () -> {
            Optional<Entry> before = books.schedules().find(schedule.name());
            boolean paused = before.filter(entry -> entry.pausedAtFirst() == schedule.paused())
                    .map(entry -> entry.schedule().paused())
                    .orElse(schedule.paused());
            return save(begun(new Entry(schedule.paused(paused), true, schedule.paused(), clock.instant()), before));
        });
    }

    private static boolean settled(Schedule schedule, Optional<Entry> kept) {
        return kept.filter(Entry::fromFile)
                .filter(entry -> entry.schedule().paused(entry.pausedAtFirst()).equals(schedule))
                .isPresent();
    }

    /** Goes on where the one before it was, if it fires at the same times. */
    private static Entry begun(Entry entry, Optional<Entry> before) {
        return before.filter(old -> !old.schedule().paused())
                .filter(old -> old.schedule().cron().equals(entry.schedule().cron())
                        && old.schedule().zone().equals(entry.schedule().zone()))
                .map(old -> entry.until(old.firedUntil()))
                .orElse(entry);
    }

    private Entry change(String name, UnaryOperator<Entry> change) {
        return books.exclusive().alone(ScheduleBooks.turn(name), () -> save(change.apply(known(name))));
    }

    private Entry save(Entry entry) {
        books.schedules().save(entry);
        return entry;
    }

    /** What still waits is not launched any more, and its rows are free again. */
    private boolean remove(Entry entry) {
        books.fires().queued(entry.name()).forEach(fire -> {
            Schedules.FireView skipped = new Schedules.FireView(
                    fire.fire(),
                    Schedules.FireView.State.SKIPPED,
                    fire.batch(),
                    fire.topics(),
                    Optional.of("The schedule was removed"));
            // One that somebody launches at this moment is not skipped: its rows would be made twice.
            if (books.fires().claim(fire.fire()) && books.fires().settle(skipped)) {
                books.fires().giveBack(fire.fire());
            }
        });
        books.schedules().delete(entry.name());
        return true;
    }

    private Entry known(String name) {
        return books.schedules().find(name).orElseThrow(() -> unknown(name, books.schedules()));
    }

    static UnknownException unknown(String name, ScheduleBook schedules) {
        List<String> names = schedules.all().stream().map(Entry::name).toList();
        return new UnknownException("There is no schedule '%s'; there %s"
                .formatted(name, names.isEmpty() ? "are none yet" : "are: " + String.join(", ", names)));
    }

    private static void refuseFromFile(Optional<Entry> before, String what) {
        before.filter(Entry::fromFile).ifPresent(entry -> {
            throw new ConflictException(
                    "The schedule '%s' comes from jobs/schedules.yml; %s it there".formatted(entry.name(), what));
        });
    }
}
