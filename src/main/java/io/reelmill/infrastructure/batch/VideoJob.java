package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Leases;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** The job {@code videoGeneration} with what it takes to start, stop and restart it. */
record VideoJob(Job job, JobOperator operator, JobRepository repository, Leases leases) {}
