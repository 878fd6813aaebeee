package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.IdempotencyKeys;
import io.reelmill.core.operation.IdempotencyKeys.Answer;
import io.reelmill.core.operation.IdempotencyKeys.Claim;
import io.reelmill.core.operation.IdempotencyKeys.Key;
import io.reelmill.core.operation.KeyReusedException;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
class JdbcIdempotencyKeysIT {
    private static final Key KEY = new Key("ann", "k");
    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);
    private static final Answer ANSWER = new Answer(202, Optional.of("/api/v1/batches/3"), "{\"batch\":3}");

    private final JdbcClient jdbc;
    private final Watch clock = new Watch();
    private final IdempotencyKeys keys;

    JdbcIdempotencyKeysIT(TestDatabase database) {
        jdbc = JdbcClient.create(database.migrated());
        keys = new JdbcIdempotencyKeys(jdbc, clock);
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-23T09:30:00.123456789Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration length) {
            now = now.plus(length);
        }
    }

    @Test
    void the_first_carries_it_out_and_the_next_get_its_answer() {
        Claim claim = claimed(KEY, ONE);
        assertThat(claim.before()).isEmpty();
        keys.answer(claim, ANSWER);

        assertThat(claimed(KEY, ONE).before()).contains(ANSWER);
        assertThat(claimed(new Key("bob", "k"), OTHER).before())
                .as("another caller's key")
                .isEmpty();
    }

    @Test
    void an_answer_may_have_no_location() {
        Answer bare = new Answer(200, Optional.empty(), "{}");
        keys.answer(claimed(KEY, ONE), bare);

        assertThat(claimed(KEY, ONE).before()).contains(bare);
    }

    @Test
    void another_request_with_the_key_is_refused_also_while_the_first_is_under_way() {
        Claim claim = claimed(KEY, ONE);
        assertThatThrownBy(() -> claimed(KEY, OTHER)).isInstanceOf(KeyReusedException.class);
        keys.answer(claim, ANSWER);
        assertThatThrownBy(() -> claimed(KEY, OTHER))
                .isInstanceOf(KeyReusedException.class)
                .hasMessageContaining("use a new key");
    }

    @Test
    void the_same_request_is_refused_while_it_is_under_way_unless_that_is_too_long() {
        claimed(KEY, ONE);
        assertThatThrownBy(() -> claimed(KEY, ONE)).isInstanceOf(ConflictException.class);

        clock.passes(IdempotencyKeys.UNDER_WAY.plusSeconds(1));

        assertThat(claimed(KEY, ONE).before()).as("whoever had it is dead").isEmpty();
        assertThatThrownBy(() -> claimed(KEY, ONE)).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_would_be_made_twice_is_not_taken_over_however_long_it_takes() {
        Claim claim = keys.claim(KEY, ONE, false);
        assertThatThrownBy(() -> keys.claim(KEY, ONE, false)).hasMessageContaining("being carried out");

        clock.passes(IdempotencyKeys.UNDER_WAY.plusSeconds(1));

        assertThatThrownBy(() -> keys.claim(KEY, ONE, false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("may have launched")
                .hasMessageContaining("/api/v1/batches");
        keys.answer(claim, ANSWER);
        assertThat(keys.claim(KEY, ONE, false).before()).contains(ANSWER);
    }

    @Test
    void who_was_taken_for_dead_does_not_end_the_claim_of_the_next() {
        Claim dead = claimed(KEY, ONE);
        clock.passes(IdempotencyKeys.UNDER_WAY.plusSeconds(1));
        Claim next = claimed(KEY, ONE);

        keys.forget(dead);
        keys.answer(dead, new Answer(500, Optional.empty(), "{}"));

        assertThatThrownBy(() -> claimed(KEY, ONE)).isInstanceOf(ConflictException.class);
        keys.answer(next, ANSWER);
        assertThat(claimed(KEY, ONE).before()).contains(ANSWER);
    }

    private Claim claimed(Key key, String sha256) {
        return keys.claim(key, sha256, true);
    }

    @Test
    void what_failed_may_be_sent_again_and_what_was_answered_stays() {
        keys.forget(claimed(KEY, ONE));
        Claim second = claimed(KEY, OTHER);
        assertThat(second.before()).isEmpty();
        keys.answer(second, ANSWER);
        keys.forget(second);
        assertThat(claimed(KEY, OTHER).before()).contains(ANSWER);
    }

    @Test
    void after_a_day_a_key_is_new_and_old_ones_are_gone() {
        keys.answer(claimed(KEY, ONE), ANSWER);
        claimed(new Key("bob", "old"), ONE);

        clock.passes(IdempotencyKeys.KEPT.plusSeconds(1));

        assertThat(claimed(KEY, OTHER).before()).isEmpty();
        assertThat(jdbc.sql("select count(*) from idempotency_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_many_at_once_one_carries_it_out() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> claims = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            return claimed(KEY, ONE).before().isEmpty();
                        } catch (ConflictException underWay) {
                            return false;
                        }
                    })
                    .toList();
            int first = 0;
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                first += claim.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_key_is_visible_text() {
        assertThatThrownBy(() -> new Key("ann", "a b")).hasMessageContaining("visible ASCII");
        assertThatThrownBy(() -> new Key("ann", "")).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> new Key("ann", "x".repeat(201))).hasMessageContaining("1 to 200");
    }
}
