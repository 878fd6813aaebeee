package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.CheckSchedule;
import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.FireBook;
import io.reelmill.core.operation.KeepSchedules;
import io.reelmill.core.operation.LaunchFires;
import io.reelmill.core.operation.NoteFires;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.operation.ScheduleBooks;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.operation.TakeRows;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.infrastructure.repository.jdbc.JdbcScheduleConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What a node knows of schedules, with a clock that the test moves, and no Quartz. */
final class Node implements AutoCloseable {
    final Home home;
    final FakeBatches batches;
    final JdbcClient jdbc;
    final ScheduleBooks books;
    final RequestLists lists;
    final QuartzFireTimes times = new QuartzFireTimes();
    final TakeRows rows;
    final KeepSchedules keep;
    final NoteFires note;
    final LaunchFires launch;
    final CheckSchedule check;
    final Clock clock;
    volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    Node(DataSource database, Path home, FakeBatches batches) {
        this.home = new Home(home);
        this.batches = batches;
        this.jdbc = JdbcClient.create(database);
        this.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        beans.getEnvironment().setActiveProfiles("service");
        beans.registerBean(Home.class, () -> this.home);
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        beans.register(CsvConfiguration.class, JdbcScheduleConfiguration.class);
        beans.refresh();
        lists = beans.getBean(RequestLists.class);
        books = new ScheduleBooks(
                beans.getBean(ScheduleBook.class), beans.getBean(FireBook.class), beans.getBean(Exclusive.class));
        rows = new TakeRows(books.fires(), lists, this.home);
        check = new CheckSchedule(times, lists);
        keep = new KeepSchedules(books, check, clock);
        note = new NoteFires(books, times, rows, batches, clock);
        launch = new LaunchFires(books, lists, batches, batches);
    }

    /** Daily at nine, the next row of jobs/list.csv. */
    static Schedule daily() {
        return schedule("daily", "0 0 9 * * ?", OptionalInt.of(1), Schedule.Overlap.SKIP, Schedule.Missed.ONCE);
    }

    static Schedule schedule(
            String name, String cron, OptionalInt take, Schedule.Overlap overlap, Schedule.Missed missed) {
        return new Schedule(
                name,
                cron,
                ZoneId.of("UTC"),
                new Schedule.Topics(Optional.of(Path.of("jobs/list.csv")), List.of()),
                take,
                overlap,
                missed,
                false,
                Wishes.NONE);
    }

    static Schedule inline(String name, String cron, Schedule.Overlap overlap) {
        return new Schedule(
                name,
                cron,
                ZoneId.of("UTC"),
                new Schedule.Topics(Optional.empty(), List.of(Map.of("topic", "Tides"))),
                OptionalInt.empty(),
                overlap,
                Schedule.Missed.ONCE,
                false,
                Wishes.NONE);
    }

    /** jobs/list.csv with topics numbered from 1. */
    void list(int rows) {
        write(
                "jobs/list.csv",
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> "t%d,\"Topic, %d\"%n".formatted(row, row))
                        .collect(Collectors.joining("", "id,topic\n", "")));
    }

    void write(String file, String text) {
        try {
            Path path = home.root().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void at(String time) {
        now = Instant.parse(time);
    }

    /** Notes and launches what is due. */
    void look(String schedule) {
        note.due(schedule, now);
        launch.of(schedule);
    }

    void lookAfter(String schedule, Duration pause) {
        now = now.plus(pause);
        look(schedule);
    }

    List<String> states(String schedule) {
        return books.fires().newest(schedule, 1000).stream()
                .map(fire -> fire.fire().time() + " " + fire.state())
                .toList();
    }

    FireView last(String schedule) {
        return books.fires().newest(schedule, 1).get(0);
    }

    List<Fire> launched() {
        return batches.launches.stream().map(each -> each.fire().orElseThrow()).toList();
    }

    @Override
    public void close() {
        beans.close();
    }
}
