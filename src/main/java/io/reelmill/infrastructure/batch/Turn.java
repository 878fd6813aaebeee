package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Launch;
import io.reelmill.shared.retry.Patience;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which batch a launch is about: the last one of that content, or, where that is asked for, one more.
 *
 * @param patience with connections that were cut since they were used last: this is the first thing that a launch asks
 */
record Turn(JobRepository repository, JdbcClient jdbc, Patience patience) {
    private static final String OF_CONTENT = """
            select max(e.job_execution_id) from BATCH_JOB_EXECUTION e
            join BATCH_JOB_EXECUTION_PARAMS p on p.job_execution_id = e.job_execution_id
            where p.parameter_name = :name and p.parameter_value = :sha256
            group by e.job_instance_id
            """;

    JobParameters of(Launch launch, String sha256) {
        OptionalLong latest = patience.of(() -> ofContent(sha256)).stream()
                .flatMap(execution -> parameters(execution).stream())
                .filter(parameters -> Parameters.fire(parameters).equals(launch.fire()))
                .mapToLong(Parameters::turn)
                .max();
        long turn = latest.orElse(0) + (launch.again() && latest.isPresent() ? 1 : 0);
        return Parameters.of(launch, sha256, turn);
    }

    private List<Long> ofContent(String sha256) {
        return jdbc.sql(OF_CONTENT)
                .param("name", Parameters.SHA256)
                .param("sha256", sha256)
                .query(Long.class)
                .list();
    }

    private Optional<JobParameters> parameters(long execution) {
        return Optional.ofNullable(repository.getJobExecution(execution)).map(JobExecution::getJobParameters);
    }
}
