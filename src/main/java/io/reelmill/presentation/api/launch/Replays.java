package io.reelmill.presentation.api.launch;

import io.reelmill.core.operation.IdempotencyKeys;
import io.reelmill.core.operation.IdempotencyKeys.Answer;
import io.reelmill.core.operation.IdempotencyKeys.Claim;
import io.reelmill.core.operation.IdempotencyKeys.Key;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.problem.Outage;
import io.reelmill.shared.hash.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Carries a post out once for each Idempotency-Key, and answers it again as often as it comes. Thread-safe. */
public final class Replays {
    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** Says that an answer was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /**
     * What is asked for.
     *
     * @param harmless whether the content itself keeps it from being made or bought twice, should it be done twice
     */
    public record What(String fingerprint, boolean harmless) {}

    private static final int LONGEST_CALLER = 100;

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    public Replays(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * The answer of the work, or the one it gave before. What fails is not kept: it may be sent again.
     *
     * @param what all that makes the request what it is, besides its path
     */
    public <T> ResponseEntity<T> once(
            HttpServletRequest request, What what, Class<T> type, Supplier<ResponseEntity<T>> work) {
        String given = request.getHeader(HEADER);
        if (given == null) {
            return work.get();
        }
        Key key = key(request, given);
        String sha256 = Sha256.of(request.getMethod() + " " + request.getRequestURI() + " " + what.fingerprint());
        Claim claim = keys.claim(key, sha256, what.harmless());
        return claim.before().map(answer -> again(answer, type)).orElseGet(() -> first(claim, what, work));
    }

    private <T> ResponseEntity<T> first(Claim claim, What what, Supplier<ResponseEntity<T>> work) {
        ResponseEntity<T> done;
        try {
            done = work.get();
        } catch (RuntimeException failure) {
            // What a database kept that broke off is not known: it may be a launch that must not come twice.
            if (what.harmless() || !Outage.is(failure)) {
                forget(claim, failure);
            }
            throw failure;
        }
        keys.answer(
                claim,
                new Answer(
                        done.getStatusCode().value(),
                        Optional.ofNullable(done.getHeaders().getFirst(HttpHeaders.LOCATION)),
                        json.writeValueAsString(done.getBody())));
        return done;
    }

    private void forget(Claim claim, RuntimeException failure) {
        try {
            keys.forget(claim);
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private <T> ResponseEntity<T> again(Answer answer, Class<T> type) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).header(REPLAYED, "true");
        answer.location().map(URI::create).ifPresent(response::location);
        return response.body(json.readValue(answer.body(), type));
    }

    private static Key key(HttpServletRequest request, String given) {
        Principal caller = request.getUserPrincipal();
        String name = caller == null ? "anonymous" : caller.getName();
        try {
            return new Key(name.substring(0, Math.min(name.length(), LONGEST_CALLER)), given);
        } catch (IllegalArgumentException unusable) {
            throw new InvalidValueException(String.valueOf(unusable.getMessage()), unusable);
        }
    }
}
