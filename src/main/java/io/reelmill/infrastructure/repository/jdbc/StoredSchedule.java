package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A schedule's definition as it stands in the database.
 *
 * @param paused as it was defined
 */
record StoredSchedule(
        String cron,
        String zone,
        @Nullable String file,
        List<Map<String, String>> rows,
        @Nullable Integer take,
        Schedule.Overlap overlap,
        Schedule.Missed missed,
        boolean paused,
        Doubts doubts,
        @Nullable BigDecimal budget) {

    static StoredSchedule of(Schedule schedule, boolean paused) {
        return new StoredSchedule(
                schedule.cron(),
                schedule.zone().getId(),
                schedule.topics().file().map(StoredSchedule::slashes).orElse(null),
                schedule.topics().rows(),
                schedule.take().isPresent() ? schedule.take().getAsInt() : null,
                schedule.overlap(),
                schedule.missed(),
                paused,
                schedule.wishes().doubts(),
                schedule.wishes().budget().orElse(null));
    }

    /** @param pausedNow as it stands, whatever its definition says */
    Schedule schedule(String name, boolean pausedNow) {
        return new Schedule(
                name,
                cron,
                ZoneId.of(zone),
                new Schedule.Topics(Optional.ofNullable(file).map(Path::of), rows),
                take == null ? OptionalInt.empty() : OptionalInt.of(take),
                overlap,
                missed,
                pausedNow,
                new Wishes(doubts, Optional.ofNullable(budget), Optional.empty()));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
