package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.Launch;
import io.reelmill.shared.hash.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * The job's parameters. The batch is known by the requests' content, the turn, and the fire of a schedule where it has one;
 * the file's name may change.
 */
final class Parameters {
    static final String SHA256 = "requests.sha256";

    private static final String TURN = "turn";
    private static final String SOURCE = "requests.source";
    private static final String SCHEDULE = "schedule";
    private static final String FIRE = "fire";

    private Parameters() {}

    /**
     * The parameters of a batch.
     *
     * @param turn 0 for the first time that the content is made, one more for each time it is made again
     */
    static JobParameters of(Launch launch, String sha256, long turn) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString(SHA256, sha256, true)
                .addLong(TURN, turn, true)
                .addString(SOURCE, launch.source().toString(), false);
        launch.fire()
                .ifPresent(fire -> parameters
                        .addString(SCHEDULE, fire.schedule(), true)
                        .addString(FIRE, fire.time().toString(), true));
        return parameters.toJobParameters();
    }

    static String sha256(JobParameters parameters) {
        return parameters.getString(SHA256, "");
    }

    static long turn(JobParameters parameters) {
        return parameters.getLong(TURN, 0L);
    }

    static Optional<Fire> fire(JobParameters parameters) {
        return Optional.ofNullable(parameters.getString(SCHEDULE))
                .map(schedule -> new Fire(schedule, Instant.parse(parameters.getString(FIRE, ""))));
    }

    /** The name of the lease on the batch of those parameters. */
    static String identity(JobParameters parameters) {
        String identifying = parameters.parameters().stream()
                .filter(JobParameter::identifying)
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.of(identifying);
    }
}
