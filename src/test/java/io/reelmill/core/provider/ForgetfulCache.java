package io.reelmill.core.provider;

import java.util.Optional;

/** Remembers nothing. */
public final class ForgetfulCache implements AnswerCache {
    /** Files that are always bought, in a ledger of their own without a limit. */
    public static BoughtFiles files() {
        return new BoughtFiles(new InMemoryLedger().purchases(Budget.unlimited("USD")), new ForgetfulCache());
    }

    @Override
    public Optional<byte[]> find(String key) {
        return Optional.empty();
    }

    @Override
    public void keep(String key, byte[] answer) {}
}
