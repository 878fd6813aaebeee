package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.IdempotencyKeys;
import io.reelmill.core.operation.KeyReusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keys and their answers in the table {@code idempotency_key}; each statement is a transaction of its own. */
final class JdbcIdempotencyKeys implements IdempotencyKeys {
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final String OF_KEY = " where caller = :caller and idempotency_key = :key";
    /** Its own alone: whoever was taken for dead must not end the claim of the one after it. */
    private static final String OF_CLAIM = OF_KEY + " and created_at = :since and status is null";

    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant cleaned = Instant.EPOCH;

    private record Kept(String sha256, Instant since, Optional<Answer> answer) {}

    JdbcIdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Claim claim(Key key, String requestSha256, boolean harmless) {
        clean();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        keyed("delete from idempotency_key" + OF_KEY + " and created_at < :old", key)
                .param("old", ago(KEPT))
                .update();
        return insert(key, requestSha256, now)
                ? new Claim(key, now, Optional.empty())
                : before(key, requestSha256, harmless, now);
    }

    private boolean insert(Key key, String sha256, Instant now) {
        try {
            keyed("""
                            insert into idempotency_key (caller, idempotency_key, request_sha256, created_at)
                            values (:caller, :key, :sha256, :now)
                            """, key).param("sha256", sha256).param("now", utc(now)).update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private Claim before(Key key, String sha256, boolean harmless, Instant now) {
        Optional<Kept> kept = find(key);
        if (kept.isPresent() && !kept.get().sha256().equals(sha256)) {
            throw new KeyReusedException(
                    "This Idempotency-Key was sent with another request before; use a new key for a new request");
        }
        Optional<Answer> answer = kept.flatMap(Kept::answer);
        if (answer.isEmpty()) {
            boolean abandoned = kept.filter(claim -> claim.since().isBefore(now.minus(UNDER_WAY)))
                    .isPresent();
            unanswered(harmless && takenOver(key, sha256, now), abandoned && !harmless);
        }
        return new Claim(key, now, answer);
    }

    /** @throws ConflictException unless the request may be carried out now */
    private static void unanswered(boolean ours, boolean mayHaveLaunched) {
        if (mayHaveLaunched) {
            throw new ConflictException(
                    "The request with this Idempotency-Key did not come to its end and may have launched: look for what it"
                            + " made (GET /api/v1/batches), and send it with a new key only if nothing is there");
        }
        if (!ours) {
            throw new ConflictException(
                    "The request with this Idempotency-Key is being carried out; send it again in a few seconds");
        }
    }

    private Optional<Kept> find(Key key) {
        return keyed("select request_sha256, status, location, body, created_at from idempotency_key" + OF_KEY, key)
                .query((row, number) -> new Kept(
                        row.getString("request_sha256"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        answer(row)))
                .optional();
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return body == null
                ? Optional.empty()
                : Optional.of(new Answer(row.getInt("status"), Optional.ofNullable(row.getString("location")), body));
    }

    /** Whoever had it did not come to its end. */
    private boolean takenOver(Key key, String sha256, Instant now) {
        return keyed(
                                "update idempotency_key set created_at = :now" + OF_KEY
                                        + " and request_sha256 = :sha256 and status is null and created_at < :dead",
                                key)
                        .param("now", utc(now))
                        .param("sha256", sha256)
                        .param("dead", utc(now.minus(UNDER_WAY)))
                        .update()
                == 1;
    }

    @Override
    public void answer(Claim claim, Answer answer) {
        keyed("update idempotency_key set status = :status, location = :location, body = :body" + OF_CLAIM, claim.key())
                .param("since", utc(claim.since()))
                .param("status", answer.status())
                .param("location", answer.location().orElse(null))
                .param("body", answer.body())
                .update();
    }

    @Override
    public void forget(Claim claim) {
        keyed("delete from idempotency_key" + OF_CLAIM, claim.key())
                .param("since", utc(claim.since()))
                .update();
    }

    private synchronized void clean() {
        if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(clock.instant())) {
            cleaned = clock.instant();
            jdbc.sql("delete from idempotency_key where created_at < :old")
                    .param("old", ago(KEPT))
                    .update();
        }
    }

    private StatementSpec keyed(String sql, Key key) {
        return jdbc.sql(sql).param("caller", key.caller()).param("key", key.value());
    }

    private OffsetDateTime ago(Duration length) {
        return utc(clock.instant().minus(length));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
