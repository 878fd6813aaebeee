package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.Breakers;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.session.Halt;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.retry.support.RetryTemplate;

/** The guard of all providers of this process; a provider is known from its first call on. Thread-safe. */
final class GuardedCalls implements CallGuard, Breakers {
    private final StoppableWaits waits;
    private final Rules rules;
    private final CallMetrics metrics;
    private final Map<String, Provider> providers = new ConcurrentHashMap<>();

    GuardedCalls(StoppableWaits waits, Rules rules, CallMetrics metrics) {
        this.waits = waits;
        this.rules = rules;
        this.metrics = metrics;
    }

    @Override
    public <T> T call(ProviderCall call, Supplier<T> attempt) {
        Provider provider = provider(call.provider());
        Instant now = now();
        Visit visit = new Visit(call, now.plus(rules.settings().patience()));
        provider.budget().called(now);
        Persistence persistence = new Persistence(visit, rules, waits, provider.budget());
        RetryTemplate template = new RetryTemplate();
        template.setRetryPolicy(persistence);
        template.setBackOffPolicy(persistence);
        Lane lane = provider.lane(call);
        return template.execute(retried -> {
            if (persistence.retrying()) {
                metrics.retried(call);
            }
            return attempt(lane, visit, attempt);
        });
    }

    @Override
    public Place place(String provider) {
        return provider(provider).place();
    }

    @Override
    public Optional<Breakers.Standing> of(String provider) {
        AtomicReference<Breakers.@Nullable Standing> stands = new AtomicReference<>();
        Optional.ofNullable(providers.get(provider)).ifPresent(known -> waits.change(() -> stands.set(known.stands())));
        return Optional.ofNullable(stands.get());
    }

    private Provider provider(String name) {
        return providers.computeIfAbsent(name, unknown -> {
            Provider provider = new Provider(name, waits, rules);
            metrics.watch(name, provider::breakerState);
            return provider;
        });
    }

    private <T> T attempt(Lane lane, Visit visit, Supplier<T> attempt) {
        Instant came = now();
        int[] turns = lane.enter(visit);
        Instant began = now();
        metrics.waited(visit.call(), Duration.between(came, began));
        Answer answer = Answer.OTHER;
        try {
            T result = attempt.get();
            answer = Answer.DELIVERED;
            return result;
        } catch (ProviderException failure) {
            // What a stop cut off says nothing about the provider.
            answer = Halt.current().requested() ? Answer.OTHER : Answer.of(failure);
            throw failure;
        } finally {
            lane.leave(turns, answer);
            metrics.answered(visit.call(), answer, Duration.between(began, now()));
        }
    }

    private Instant now() {
        return waits.time().instant();
    }
}
