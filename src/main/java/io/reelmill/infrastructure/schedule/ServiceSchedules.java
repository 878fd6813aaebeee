package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.KeepSchedules;
import io.reelmill.core.operation.LaunchFires;
import io.reelmill.core.operation.NoteFires;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.operation.ScheduleBooks;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.UnknownException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schedules of this service: the tables say what there is, Quartz follows them. */
final class ServiceSchedules implements Schedules {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceSchedules.class);
    private static final int MOST_FIRES = 1000;

    private final ScheduleBooks books;
    private final Cases cases;
    private final ScheduleListing listing;
    private final QuartzTriggers triggers;
    private final SchedulesFile file;

    ServiceSchedules(
            ScheduleBooks books, Cases cases, ScheduleListing listing, QuartzTriggers triggers, SchedulesFile file) {
        this.books = books;
        this.cases = cases;
        this.listing = listing;
        this.triggers = triggers;
        this.file = file;
    }

    /** What can be done with schedules. */
    record Cases(KeepSchedules keep, NoteFires note, LaunchFires launch) {}

    @Override
    public List<Listed> all() {
        return books.schedules().all().stream().map(listing::of).toList();
    }

    @Override
    public Optional<Listed> find(String name) {
        return books.schedules().find(name).map(listing::of);
    }

    @Override
    public Listed put(Schedule schedule) {
        return changed(cases.keep().put(schedule));
    }

    @Override
    public void delete(String name) {
        cases.keep().delete(name);
        follow();
    }

    @Override
    public Listed pause(String name) {
        return changed(cases.keep().pause(name));
    }

    @Override
    public Listed resume(String name) {
        return changed(cases.keep().resume(name));
    }

    @Override
    public FireView trigger(String name) {
        FireView noted = cases.note().now(name);
        cases.launch().of(name);
        Fire fire = noted.fire();
        return books.fires().find(fire).orElse(noted);
    }

    @Override
    public List<FireView> fires(String name, int limit) {
        if (books.schedules().find(name).isEmpty()) {
            throw new UnknownException("There is no schedule '%s'; the list of schedules names them".formatted(name));
        }
        return books.fires().newest(name, Math.max(1, Math.min(limit, MOST_FIRES)));
    }

    @Override
    public Optional<String> problem() {
        return file.problem();
    }

    private Listed changed(ScheduleBook.Entry entry) {
        follow();
        return listing.of(entry);
    }

    /** What was asked for is kept; Quartz follows at the next look at the latest. */
    private void follow() {
        try {
            triggers.follow(books.schedules().all().stream()
                    .map(ScheduleBook.Entry::schedule)
                    .toList());
        } catch (IllegalStateException later) {
            LOG.debug("Quartz follows at the next look", later);
        }
    }
}
