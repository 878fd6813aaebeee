package io.reelmill.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AmountTest {

    @Test
    void a_setting_may_be_a_number_in_any_form_that_yaml_has() {
        assertThat(bound("0.30").value()).contains(new BigDecimal("0.30"));
        assertThat(bound(16).value()).contains(new BigDecimal("16"));
        assertThat(bound(0.039).value()).contains(new BigDecimal("0.039"));
        assertThat(bound(0.3)).isEqualTo(bound("0.30")).hasSameHashCodeAs(bound("0.30"));
    }

    @Test
    void a_word_says_that_there_is_none_which_is_not_nothing() {
        assertThat(bound("unknown").value()).isEmpty();
        assertThat(bound("unknown")).isNotEqualTo(bound("0")).hasToString("unknown");
        assertThat(limit("none").value()).isEmpty();
        assertThat(limit("none")).isEqualTo(limit("none")).hasToString("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,50", "1e3", "none"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> new Amount(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a number such as 0.15");
    }

    @Test
    void a_mistyped_limit_is_not_taken_for_none() {
        assertThatThrownBy(() -> new Limit("unknown"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a number such as 20.00, or none");
    }

    private static Limit limit(Object written) {
        return new Binder(new MapConfigurationPropertySource(Map.of("limit", written)))
                .bind("limit", Limit.class)
                .get();
    }

    private static Amount bound(Object written) {
        return new Binder(new MapConfigurationPropertySource(Map.of("price", written)))
                .bind("price", Amount.class)
                .get();
    }
}
