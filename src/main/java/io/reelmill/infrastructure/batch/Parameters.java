package io.reelmill.infrastructure.batch;

import java.nio.file.Path;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** The job's parameters. The batch is known by the requests' content and the turn; the file's name may change. */
final class Parameters {
    private static final String SHA256 = "requests.sha256";
    private static final String TURN = "turn";
    private static final String SOURCE = "requests.source";

    private Parameters() {}

    /**
     * The parameters of a batch.
     *
     * @param turn 0 for the first time that the content is made, one more for each time it is made again
     */
    static JobParameters of(Path source, String sha256, long turn) {
        return new JobParametersBuilder()
                .addString(SHA256, sha256, true)
                .addLong(TURN, turn, true)
                .addString(SOURCE, source.toString(), false)
                .toJobParameters();
    }

    static String sha256(JobParameters parameters) {
        return parameters.getString(SHA256, "");
    }

    static Path source(JobParameters parameters) {
        return Path.of(parameters.getString(SOURCE, ""));
    }
}
