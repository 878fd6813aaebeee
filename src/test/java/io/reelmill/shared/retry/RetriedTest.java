package io.reelmill.shared.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriedTest {
    private static RuntimeException failure(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("no", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void work_that_was_given_up_for_another_s_sake_is_done_again(String state) {
        AtomicInteger calls = new AtomicInteger();

        String result = Retried.onConflict(() -> {
            if (calls.incrementAndGet() < 4) {
                throw failure(state);
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(calls).hasValue(4);
    }

    @Test
    void any_other_failure_is_thrown_as_it_is_at_once() {
        AtomicInteger calls = new AtomicInteger();
        RuntimeException unique = failure("23505");

        assertThatThrownBy(() -> Retried.onConflict(() -> {
                    calls.incrementAndGet();
                    throw unique;
                }))
                .isSameAs(unique);
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300"})
    void a_database_that_is_away_is_told_by_its_state(String state) {
        assertThat(SqlFailures.away(failure(state))).isTrue();
        assertThat(SqlFailures.conflict(failure(state))).isFalse();
    }

    @Test
    void a_pool_without_a_connection_to_give_is_away_too() {
        assertThat(SqlFailures.away(new RuntimeException(new SQLTransientConnectionException("timed out"))))
                .isTrue();
        assertThat(SqlFailures.away(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(SqlFailures.away(failure("23505"))).isFalse();
        assertThat(SqlFailures.away(new SQLException("no state"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000", "3D000", "42501"})
    void a_server_that_refuses_its_user_is_told_from_one_that_is_away(String state) {
        assertThat(SqlFailures.refused(failure(state))).isTrue();
        assertThat(SqlFailures.away(failure(state))).isFalse();
    }

    @Test
    void the_words_are_the_innermost_ones_of_the_database_in_one_line() {
        SQLException outer = new SQLException("outer", "08001", new SQLException("no\n route", "08001"));

        assertThat(SqlFailures.words(new IllegalStateException(outer))).isEqualTo("no route");
        assertThat(SqlFailures.words(new IllegalStateException("other"))).contains("other");
    }

    @Test
    void causes_that_go_in_a_circle_end() {
        RuntimeException one = new RuntimeException("one");
        one.initCause(new RuntimeException("other", one));

        assertThat(SqlFailures.conflict(one)).isFalse();
    }
}
