package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Lets every call through, once, and remembers it. */
public final class DirectGuard implements CallGuard {
    private final List<ProviderCall> calls = Collections.synchronizedList(new ArrayList<>());

    @Override
    public <T> T call(ProviderCall call, Supplier<T> attempt) {
        calls.add(call);
        return attempt.get();
    }

    @Override
    public Place place(String provider) {
        return () -> {};
    }

    public List<ProviderCall> calls() {
        return List.copyOf(calls);
    }
}
