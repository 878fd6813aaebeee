package io.reelmill.presentation.api;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.IdempotencyKeys;
import io.reelmill.core.operation.KeyReusedException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, kept for ever. */
final class FakeKeys implements IdempotencyKeys {
    private final Map<Key, String> requests = new HashMap<>();
    private final Map<Key, Answer> answers = new HashMap<>();

    @Override
    public synchronized Claim claim(Key key, String requestSha256, boolean harmless) {
        String before = requests.putIfAbsent(key, requestSha256);
        if (before == null) {
            return new Claim(key, Instant.EPOCH, Optional.empty());
        }
        if (!before.equals(requestSha256)) {
            throw new KeyReusedException("Use a new key");
        }
        Answer answer = Optional.ofNullable(answers.get(key))
                .orElseThrow(() -> new ConflictException("It is being carried out"));
        return new Claim(key, Instant.EPOCH, Optional.of(answer));
    }

    @Override
    public synchronized void answer(Claim claim, Answer answer) {
        answers.put(claim.key(), answer);
    }

    @Override
    public synchronized void forget(Claim claim) {
        requests.remove(claim.key());
    }
}
