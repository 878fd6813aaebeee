package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenPricesTest {
    private final TokenPrices prices = perMillion("0.30", "2.50", "EUR");

    private static TokenPrices perMillion(String input, String output, String currency) {
        return TokenPrices.perMillion(
                Optional.of(new BigDecimal(input)), Optional.of(new BigDecimal(output)), currency);
    }

    @Test
    void counts_to_the_last_digit() {
        assertThat(prices.cost(1000, 500)).contains(new Cost(new BigDecimal("0.00155"), "EUR"));
    }

    @Test
    void knows_no_cost_where_a_price_is_not_known() {
        Optional<BigDecimal> known = Optional.of(BigDecimal.ONE);
        assertThat(TokenPrices.perMillion(known, Optional.empty(), "USD").cost(1, 1))
                .isEmpty();
        assertThat(TokenPrices.perMillion(Optional.empty(), known, "USD").cost(1, 1))
                .isEmpty();
    }

    @Test
    void is_free_where_the_model_is_one_s_own() {
        TokenPrices own = perMillion("0", "0.00", "USD");

        assertThat(own.most(100, "tea").orElseThrow().isNothing()).isTrue();
    }

    @Test
    void takes_every_byte_for_a_token_when_it_expects_the_worst() {
        assertThat(prices.most(500, "ä", "bc")).isEqualTo(prices.cost(104, 500));
    }
}
