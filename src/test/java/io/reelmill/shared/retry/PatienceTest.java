package io.reelmill.shared.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final RuntimeException AWAY = new IllegalStateException(new SQLException("gone", "08006"));

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Patience patience = new Patience(
            Duration.ofSeconds(10),
            pause -> {
                pauses.add(pause);
                now = now.plus(pause);
            },
            () -> now);

    @Test
    void work_is_done_in_its_other_form_after_a_failure_until_it_succeeds() {
        String result = patience.of(
                () -> {
                    throw AWAY;
                },
                () -> {
                    if (pauses.size() < 3) {
                        throw AWAY;
                    }
                    return "found";
                });

        assertThat(result).isEqualTo("found");
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void patience_ends_and_the_failure_is_thrown_as_it_is() {
        assertThatThrownBy(() -> patience.of(() -> {
                    throw AWAY;
                }))
                .isSameAs(AWAY);
        assertThat(pauses).hasSizeGreaterThan(5).allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
        assertThat(Duration.between(Instant.EPOCH, now)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    @Test
    void a_failure_that_is_not_the_connection_s_is_thrown_at_once() {
        RuntimeException other = new IllegalStateException("other");

        assertThatThrownBy(() -> patience.of(() -> {
                    throw other;
                }))
                .isSameAs(other);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whoever_is_interrupted_waits_no_longer() {
        Patience interrupted = new Patience(
                Duration.ofSeconds(10),
                pause -> {
                    throw new InterruptedException();
                },
                () -> now);

        assertThatThrownBy(() -> interrupted.of(() -> {
                    throw AWAY;
                }))
                .isSameAs(AWAY);
        assertThat(Thread.interrupted()).isTrue();
    }
}
