package io.reelmill.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void a_limit_for_one_run_comes_before_the_row_s() {
        Budget raised = new Budget(
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.TEN),
                BigDecimal.ZERO,
                "USD",
                Budget.WhenReached.STOP);

        assertThat(raised.sessionLimit(Optional.of(BigDecimal.ZERO))).contains(BigDecimal.TEN);
        assertThat(raised.sessionLimit(Optional.empty())).contains(BigDecimal.TEN);
    }
}
