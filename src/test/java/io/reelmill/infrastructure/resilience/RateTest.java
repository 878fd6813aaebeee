package io.reelmill.infrastructure.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    @Test
    void reads_calls_and_their_time() {
        assertThat(Rate.of("10/30s").calls()).isEqualTo(10);
        assertThat(Rate.of("10/30s").per()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Rate.of("10")).isEqualTo(Rate.of("10/1m")).hasSameHashCodeAs(Rate.of("10/60s"));
        assertThat(Rate.of("10"))
                .isNotEqualTo(Rate.of("10/1s"))
                .isNotEqualTo(Rate.of("11"))
                .isNotEqualTo("10");
        assertThat(Rate.of("unlimited").unlimited()).isTrue();
        assertThat(Rate.of("unlimited")).hasToString("unlimited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/1m", "10/", "10/0s", "-1", "many", "10 per minute"})
    void refuses_what_is_no_rate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(text))
                .withMessage("'%s' is no rate of calls: 10/1m is one, and unlimited", text);
    }
}
