package io.reelmill.presentation.cli;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.script.Forecast;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What commands work with.
 *
 * @param forecasts what would come of a request file, {@code forecastRequests::of}
 * @param estimates what a request file would cost, {@code estimateCosts::of}
 * @param costs what was spent
 * @param checks what the doctor asks, besides the machine itself
 * @param stop ends everything that was started for them
 */
public record CliServices(
        BatchRunner runner,
        Batches batches,
        SessionStore sessions,
        Rejections rejections,
        RequestWriter writer,
        Function<Path, List<Forecast>> forecasts,
        Function<Path, Estimate> estimates,
        TallyOrders costs,
        List<HealthCheck> checks,
        Runnable stop) {
    public CliServices {
        checks = List.copyOf(checks);
    }
}
