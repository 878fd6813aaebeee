package io.reelmill.presentation.api;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedule.Missed;
import io.reelmill.core.operation.Schedule.Overlap;
import io.reelmill.presentation.api.launch.Wanted;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.ScheduleBody;
import io.reelmill.shared.text.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a schedule as it is sent; whether its cron and its file are any good is seen by who keeps it. */
final class ScheduleForm {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private ScheduleForm() {}

    /** @param name by the path, or as the body has it */
    static Schedule schedule(String name, ScheduleBody body) {
        return new Schedule(
                name(name),
                Optional.ofNullable(body.cron())
                        .orElseThrow(() -> new InvalidValueException("cron is needed, like 0 30 7 * * ?")),
                zone(body.zone()),
                topics(body),
                take(body.take()),
                Parameters.choice("overlap", Overlap.class, body.overlap()).orElse(Overlap.SKIP),
                Parameters.choice("missed", Missed.class, body.missed()).orElse(Missed.ONCE),
                body.paused(),
                Wanted.of(body.buyAgain(), body.budget(), Optional.empty()));
    }

    static String name(@Nullable String given) {
        if (given == null || !NAME.matcher(given).matches()) {
            throw new InvalidValueException("name is 1 to 100 letters, digits, - and _");
        }
        return given;
    }

    private static ZoneId zone(@Nullable String given) {
        try {
            return ZoneId.of(given == null ? "UTC" : given);
        } catch (DateTimeException unknown) {
            throw new InvalidValueException("zone is a time zone's name like Europe/Berlin", unknown);
        }
    }

    private static Schedule.Topics topics(ScheduleBody body) {
        List<Map<String, String>> rows = body.rows();
        if ((body.file() == null) == (rows == null || rows.isEmpty())) {
            throw new InvalidValueException("Give either file or rows");
        }
        return new Schedule.Topics(
                Optional.ofNullable(body.file()).map(ScheduleForm::path), rows == null ? List.of() : usable(rows));
    }

    /** JSON may have null wherever it likes. */
    private static List<Map<String, String>> usable(List<Map<String, String>> rows) {
        for (int number = 0; number < rows.size(); number++) {
            Map<String, String> row = rows.get(number);
            if (row == null) {
                throw new InvalidValueException("rows[%d] is null; give an object of cells".formatted(number));
            }
            for (Map.Entry<String, String> cell : row.entrySet()) {
                String name = "rows[%d].%s".formatted(number, Printable.shortened(cell.getKey(), 40));
                if (cell.getValue() == null) {
                    throw new InvalidValueException(name + " is null; leave it out, or give text");
                }
                Parameters.requireText(name, cell.getValue());
            }
        }
        return rows;
    }

    private static Path path(String given) {
        try {
            Path path = Path.of(given).normalize();
            if (!path.isAbsolute() && !path.startsWith("..")) {
                return path;
            }
        } catch (InvalidPathException unusable) {
            throw new InvalidValueException("file is a path relative to the home", unusable);
        }
        throw new InvalidValueException("file is a path relative to the home, like jobs/year.csv");
    }

    private static OptionalInt take(@Nullable Integer given) {
        if (given != null && given < 1) {
            throw new InvalidValueException("take is at least 1; leave it out for all rows");
        }
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }
}
