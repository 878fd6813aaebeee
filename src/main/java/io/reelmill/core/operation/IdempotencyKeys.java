package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was answered to a request, for whoever sends it again with the same key. Thread-safe over all nodes that share the
 * database.
 */
@Port
public interface IdempotencyKeys {
    /** How long an answer is kept. */
    Duration KEPT = Duration.ofHours(24);

    /** How long a request may be under way; then whoever had it is taken for dead. */
    Duration UNDER_WAY = Duration.ofMinutes(5);

    /**
     * Takes the key for a request.
     *
     * @param requestSha256 of all that makes the request what it is
     * @param harmless whether nothing is lost when a request that somebody died over is carried out once more
     * @return with what was answered before; else the request is to be carried out, and then answered or forgotten
     * @throws KeyReusedException when the key belongs to another request
     * @throws ConflictException when the same request is under way, or somebody died over it and it is not harmless
     */
    Claim claim(Key key, String requestSha256, boolean harmless);

    /** Keeps the answer; without effect when the key is somebody else's meanwhile. */
    void answer(Claim claim, Answer answer);

    /** Gives the key back: the request failed, and may be sent again. Without effect as before. */
    void forget(Claim claim);

    /**
     * A key that was claimed.
     *
     * @param since tells it from later claims of the same key
     * @param before what was answered, when the request was carried out already
     */
    record Claim(Key key, Instant since, Optional<Answer> before) {}

    /**
     * A key of one caller; another caller's of the same name is another one.
     *
     * @param caller 1 to 100 characters
     * @param value 1 to 200 visible ASCII characters
     */
    record Key(String caller, String value) {
        public Key {
            if (!value.matches("[!-~]{1,200}")) {
                throw new IllegalArgumentException(
                        "An Idempotency-Key is 1 to 200 visible ASCII characters, a UUID for example");
            }
        }
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body in JSON
     */
    record Answer(int status, Optional<String> location, String body) {}
}
