package io.reelmill.presentation.api.wire;

import io.reelmill.core.script.Forecast;
import io.reelmill.presentation.api.wire.RejectionBody.ProblemBody;
import io.reelmill.presentation.api.wire.SessionBody.WarningBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of requests.
 *
 * @param accepted rows of which a video can be made
 * @param tooLong rows whose script would not keep the asked length
 * @param rejected rows that would be refused
 */
public record ValidationBody(int accepted, int tooLong, int rejected, List<RowBody> rows) {

    /**
     * What would become of one row.
     *
     * @param line of the row, the header being line 1
     * @param state ok, too-long or rejected
     * @param lines how many sentences would be spoken
     * @param seconds how long the video would be
     * @param duration how long it may be
     */
    public record RowBody(
            int line,
            String requestId,
            String state,
            @Nullable String topic,
            @Nullable Integer lines,
            @Nullable Double seconds,
            @Nullable Integer duration,
            List<WarningBody> warnings,
            List<ProblemBody> problems) {
        private static RowBody of(Forecast forecast) {
            return forecast.either(
                    RowBody::planned,
                    refused -> new RowBody(
                            refused.line(),
                            refused.id(),
                            "rejected",
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            RejectionBody.of(refused).problems()));
        }

        private static RowBody planned(Forecast.Planned planned) {
            return new RowBody(
                    planned.line(),
                    planned.request().id(),
                    planned.feasible() ? "ok" : "too-long",
                    planned.request().topic(),
                    planned.lines(),
                    planned.seconds(),
                    planned.request().duration(),
                    planned.warnings().stream().map(WarningBody::of).toList(),
                    List.of());
        }
    }

    public static ValidationBody of(List<Forecast> forecasts) {
        List<RowBody> rows = forecasts.stream().map(RowBody::of).toList();
        return new ValidationBody(count(rows, "ok"), count(rows, "too-long"), count(rows, "rejected"), rows);
    }

    private static int count(List<RowBody> rows, String state) {
        return (int) rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
