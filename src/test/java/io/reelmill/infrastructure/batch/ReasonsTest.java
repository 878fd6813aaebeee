package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecutionException;

class ReasonsTest {
    @Test
    void says_what_failed_and_not_what_batch_made_of_it() {
        Throwable disk = new IllegalStateException("no room\n\ton the disk ");
        assertThat(Reasons.of(new JobExecutionException("Partition failed", new JobExecutionException("Step", disk))))
                .isEqualTo("no room on the disk");
    }

    @Test
    void a_failure_without_words_is_told_by_its_name() {
        assertThat(Reasons.of(new NullPointerException())).isEqualTo("NullPointerException");
    }

    @Test
    void the_innermost_cause_of_a_stack_trace_is_what_it_is_about() {
        assertThat(Reasons.of("""
                        org.springframework.batch.Wrapped: in words of its own
                        \tat somewhere
                        Caused by: java.lang.IllegalStateException: the table is locked
                        \tat elsewhere
                        """)).isEqualTo("the table is locked");
        assertThat(Reasons.of("no stack trace at all")).isEqualTo("no stack trace at all");
    }

    @Test
    void endless_words_are_cut() {
        assertThat(Reasons.of("x".repeat(5000))).hasSize(1000).endsWith("…");
    }
}
