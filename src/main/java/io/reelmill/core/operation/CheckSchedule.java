package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.topic.RequestLists;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Finds what is wrong with a schedule before it is kept. Thread-safe. */
@UseCase
public final class CheckSchedule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final int MOST_TAKEN = 10_000;
    private static final int MOST_ROWS = 1_000;

    private final FireTimes times;
    private final RequestLists lists;

    public CheckSchedule(FireTimes times, RequestLists lists) {
        this.times = times;
        this.lists = lists;
    }

    /** @throws IllegalArgumentException naming the field and what is accepted */
    public void check(Schedule schedule) {
        refuse("name", !NAME.matcher(schedule.name()).matches(), "1 to 100 letters, digits, - and _");
        times.problem(schedule.cron()).ifPresent(problem -> refuse("cron", true, problem));
        schedule.take()
                .ifPresent(take -> refuse(
                        "take",
                        take < 1 || take > MOST_TAKEN,
                        "all, or a number of rows from 1 to %d".formatted(MOST_TAKEN)));
        schedule.wishes()
                .budget()
                .ifPresent(most -> refuse("budget", most.signum() < 0, "an amount such as 2.50, not below 0"));
        check(schedule.topics());
    }

    private void check(Schedule.Topics topics) {
        Optional<Path> file = topics.file();
        refuse(
                "topics",
                file.isPresent() != topics.rows().isEmpty(),
                "either a 'file' or at least one topic under 'topics', not both");
        refuse("topics", topics.rows().size() > MOST_ROWS, "at most %d; put more into a file".formatted(MOST_ROWS));
        file.ifPresent(path -> refuse(
                "file",
                path.isAbsolute()
                        || !path.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                        || StreamSupport.stream(path.spliterator(), false)
                                .anyMatch(part -> part.toString().equals("..")),
                "a .csv relative to the home such as jobs/list.csv, without .."));
        topics.rows().forEach(CheckSchedule::check);
        try {
            lists.of(topics.rows());
        } catch (IllegalArgumentException unknown) {
            refuse("topics", true, String.valueOf(unknown.getMessage()));
        }
    }

    private static void check(Map<String, String> row) {
        refuse("topics", row.getOrDefault("topic", "").isBlank(), "each has a 'topic'");
    }

    private static void refuse(String field, boolean wrong, String accepted) {
        if (wrong) {
            throw new IllegalArgumentException(field + ": " + accepted);
        }
    }
}
