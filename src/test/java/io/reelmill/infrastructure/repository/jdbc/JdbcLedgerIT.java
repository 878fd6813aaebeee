package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.LedgerContract;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource
class JdbcLedgerIT extends LedgerContract {
    @TempDir
    private static Path shared;

    private static ConfigurableApplicationContext context;

    @Parameter
    private TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open_a_database(TestDatabase database) throws IOException {
        context = JdbcRepositoryIT.open(database, shared.resolve(database.name()));
    }

    @AfterParameterizedClassInvocation
    static void close_it() {
        context.close();
    }

    @BeforeEach
    void two_sessions_of_a_batch() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        for (String table : new String[] {"purchase", "spending", "topic_session"}) {
            jdbc.sql("delete from " + table).update();
        }
        queue(context, Orders.ONE, 2);
        queue(context, Orders.TWO, 3);
    }

    private static void queue(ConfigurableApplicationContext context, SessionId id, int line) {
        context.getBean(JdbcClient.class)
                .sql("insert into topic_session (id, batch_id, line, request_id, topic, request, state, created_at,"
                        + " updated_at) values (:id, :batch, :line, 'r', 't', '{}', 'RUNNING', now(), now())")
                .param("id", id.value())
                .param("batch", BATCH)
                .param("line", line)
                .update();
    }

    @Override
    protected Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    @Test
    void an_intent_outlives_the_transaction_around_it() {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Purchase intent = ledger().intend(Orders.clip(1, "0.40"), NO_LIMIT);
            ledger().note(intent.ordered("operation"));
            status.setRollbackOnly();
        });

        assertThat(ledger().of(Orders.ONE)).extracting(Purchase::state).containsExactly(Purchase.State.ORDERED);
    }

    @Test
    void purchases_are_there_again_when_the_database_is_opened_again(@TempDir Path home) throws IOException {
        Purchase intent;
        try (ConfigurableApplicationContext first = JdbcRepositoryIT.open(database, home)) {
            queue(first, Orders.ONE, 2);
            intent = first.getBean(Ledger.class).intend(Orders.clip(1, "0.40"), NO_LIMIT);
        }
        try (ConfigurableApplicationContext second = JdbcRepositoryIT.reopen(home)) {
            assertThat(second.getBean(Ledger.class).of(Orders.ONE))
                    .extracting(Purchase::id, Purchase::intendedAt)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(intent.id(), intent.intendedAt()));
        }
    }

    @Test
    void a_limit_that_is_reached_says_what_is_spent_and_what_to_do() {
        ledger().intend(Orders.clip(1, "0.40"), Orders.batch("0.50"));

        assertThatThrownBy(() -> ledger().intend(Orders.clip(2, "0.40"), Orders.batch("0.50")))
                .hasMessage("The batch may cost 0.5 USD, and 0.4 USD of it are spent or ordered: 0.4 USD for clip:0002"
                        + " is too much. The batch goes on with a higher reelmill.budget.batch");
    }

    @Test
    void a_session_that_nobody_knows_orders_nothing() {
        SessionId unknown = new SessionId("session_20261123_093000_ffffffff");

        assertThatThrownBy(() -> ledger().intend(Orders.of(unknown, "script", Orders.usd("0.01")), NO_LIMIT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(unknown.value());
    }

    @Test
    void a_session_s_limit_that_is_reached_names_the_option_that_raises_it() {
        assertThatThrownBy(() -> ledger().intend(Orders.within(Orders.clip(1, "0.40"), "0.1"), NO_LIMIT))
                .hasMessage(
                        "The session may cost 0.1 USD, and 0 USD of it are spent or ordered: 0.4 USD for clip:0001 is"
                                + " too much. The batch goes on with a higher limit for each of its videos: reelmill restart "
                                + BATCH + " --budget AMOUNT");
    }
}
