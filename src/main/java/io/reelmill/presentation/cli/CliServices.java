package io.reelmill.presentation.cli;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.script.EditScripts;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.Rejection;
import io.reelmill.presentation.api.wire.BatchBody;
import io.reelmill.presentation.api.wire.CostsBody;
import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.ValidationBody;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * What commands work with: a home of their own, or a service. Both speak in the words of the API, so that what is printed
 * is the same.
 *
 * @param maker makes a video of one row
 * @param newest the newest batches, so many at most, without their sessions
 * @param rejections the refused rows of a batch
 * @param records what is kept of a session; empty when nothing is
 * @param forecasts what would come of a request file
 * @param estimates what a request file would cost
 * @param scripts asked for by commands that let people edit scripts
 * @param costs what was spent for a batch
 * @param control asked for by commands that steer batches
 * @param tokens asked for by commands that give access
 * @param checks what the doctor asks, besides the machine itself
 * @param stop ends everything that was started for them
 */
public record CliServices(
        BatchRunner runner,
        Maker maker,
        Batches batches,
        IntFunction<List<BatchBody>> newest,
        LongFunction<List<Rejection>> rejections,
        Function<SessionId, Optional<SessionRecord>> records,
        Function<Path, ValidationBody> forecasts,
        Function<Path, EstimateBody> estimates,
        Supplier<EditScripts> scripts,
        LongFunction<CostsBody> costs,
        Supplier<BatchControl> control,
        Supplier<AccessTokens> tokens,
        Supplier<List<HealthCheck>> checks,
        Runnable stop) {
    /** Makes a video of one row, given by cells, like a file of that row. */
    @FunctionalInterface
    public interface Maker {
        BatchView make(Map<String, String> cells, boolean again, Doubts doubts);
    }
}
