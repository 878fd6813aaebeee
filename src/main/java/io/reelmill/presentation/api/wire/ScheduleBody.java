package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules.Listed;
import io.reelmill.core.session.Doubts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule, both ways: what is read can be changed and put back.
 *
 * @param cron as Quartz reads it, seconds first
 * @param zone UTC when it is left out
 * @param file a request file relative to the home; either it or rows
 * @param rows cells by the columns' names in the contract
 * @param take how many rows at each fire, of those not taken yet; all at each fire when it is left out
 * @param overlap skip (also when it is left out) or queue
 * @param missed once (also when it is left out), skip or all
 * @param buyAgain orders in doubt may be placed again
 * @param budget the most each video may cost, in decimal notation
 * @param fromFile whether it is to be changed in {@code jobs/schedules.yml}; not read
 * @param next when it fires next; not read
 * @param left how many rows were not taken yet; not read
 */
public record ScheduleBody(
        @Nullable String name,
        @Nullable String cron,
        @Nullable String zone,
        @Nullable String file,
        @Nullable List<Map<String, String>> rows,
        @Nullable Integer take,
        @Nullable String overlap,
        @Nullable String missed,
        boolean paused,
        boolean buyAgain,
        @Nullable String budget,
        @Nullable Boolean fromFile,
        @Nullable Instant next,
        @Nullable Integer left) {
    public static ScheduleBody of(Listed listed) {
        Schedule schedule = listed.schedule();
        Schedule.Topics topics = schedule.topics();
        return new ScheduleBody(
                schedule.name(),
                schedule.cron(),
                schedule.zone().getId(),
                topics.file().map(Path::toString).orElse(null),
                topics.file().isPresent() ? null : topics.rows(),
                schedule.take().isPresent() ? schedule.take().getAsInt() : null,
                schedule.overlap().name().toLowerCase(Locale.ROOT),
                schedule.missed().name().toLowerCase(Locale.ROOT),
                schedule.paused(),
                schedule.wishes().doubts() == Doubts.BOUGHT_AGAIN,
                schedule.wishes().budget().map(BigDecimal::toPlainString).orElse(null),
                listed.fromFile(),
                listed.next().orElse(null),
                listed.left().isPresent() ? listed.left().getAsInt() : null);
    }
}
