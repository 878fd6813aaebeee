package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.BudgetReachedException;
import io.reelmill.core.provider.Order;
import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weighs an order against what is spent already, in the transaction that is to write it down. */
record JdbcLimits(JdbcClient jdbc, Order order, Budget budget, long batch) {
    /** What was charged counts, else what may be; what has no price, or one in another currency, cannot be weighed. */
    private static final String SPENT = """
            select coalesce(sum(case when weighable = 1 then amount end), 0) as spent,
              count(case when weighable = 0 then 1 end) as unpriced
            from (
              select coalesce(charged, estimate) as amount,
                case when coalesce(charged, estimate) is null then 0
                  when coalesce(charged, estimate) = 0 then 1
                  when case when charged is null then currency else charged_currency end = :currency then 1
                  else 0 end as weighable
              from purchase where (state <> 'DECLINED' or charged is not null) and %s = :value
            ) as weighed
            """;

    private record Spent(BigDecimal amount, long unknown) {}

    /** Refuses the order when it would break a limit. */
    void check() {
        budget.batch()
                .ifPresent(
                        most -> check("The batch", spent("batch_id", batch), most, "a higher reelmill.budget.batch"));
        budget.sessionLimit(order.limit())
                .ifPresent(most -> check(
                        "The session",
                        spent("session_id", order.session().value()),
                        most,
                        "a higher limit for each of its videos: reelmill restart %d --budget AMOUNT".formatted(batch)));
    }

    private void check(String whose, Spent spent, BigDecimal most, String remedy) {
        String rule = "%s may cost %s".formatted(whose, money(most));
        Cost price = order.estimate()
                .filter(cost -> cost.isNothing() || cost.currency().equals(budget.currency()))
                .orElseThrow(() -> new BudgetReachedException(
                        "%s, which cannot be kept because the price of %s by %s (%s) in %s is not known. Set its price, or take the budget away"
                                .formatted(rule, order.item(), order.provider(), order.model(), budget.currency())));
        if (spent.unknown() > 0) {
            throw new BudgetReachedException(
                    "%s, which cannot be kept because the price in %s of %d earlier orders is not known. Take the budget away, or begin a new batch"
                            .formatted(rule, budget.currency(), spent.unknown()));
        }
        if (spent.amount().add(price.amount()).compareTo(most) > 0) {
            throw new BudgetReachedException(
                    "%s, and %s of it are spent or ordered: %s for %s is too much. The batch goes on with %s"
                            .formatted(rule, money(spent.amount()), money(price.amount()), order.item(), remedy));
        }
    }

    private Spent spent(String column, Object value) {
        return jdbc.sql(SPENT.formatted(column))
                .param("currency", budget.currency())
                .param("value", value)
                .query((row, number) -> new Spent(row.getBigDecimal("spent"), row.getLong("unpriced")))
                .single();
    }

    private String money(BigDecimal amount) {
        String plain = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return plain + " " + budget.currency();
    }
}
