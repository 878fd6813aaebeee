package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.Breakers;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known about one provider: a lane for each of its operations, and what they share. Thread-safe. */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private static final String OPEN = "open";

    private final StoppableWaits waits;
    private final Rules rules;
    private final Standing standing;
    private final Breaker breaker;
    private final Throttle throttle;
    private final RetryBudget budget;
    private final Places places;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Provider(String name, StoppableWaits waits, Rules rules) {
        this.waits = waits;
        this.rules = rules;
        this.standing = new Standing(name);
        this.breaker = new Breaker(name, rules.settings().breaker());
        this.throttle = new Throttle(rules.throttling(), rules.settings().patience(), unsaid -> {});
        this.budget = new RetryBudget(rules.settings().retries());
        this.places = new Places(waits, rules.quotas().places(name));
    }

    Breaker.State breakerState() {
        return breaker.state();
    }

    /** To be asked under the lock. */
    Breakers.Standing stands() {
        String state = breaker.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<String> turnedAway = standing.turnedAway();
        return new Breakers.Standing(
                turnedAway.isPresent() ? OPEN : state,
                turnedAway.or(() -> state.equals(OPEN) ? Optional.of(breaker.reason()) : Optional.empty()));
    }

    RetryBudget budget() {
        return budget;
    }

    CallGuard.Place place() {
        return places.take();
    }

    Lane lane(ProviderCall call) {
        return lanes.computeIfAbsent(call.operation(), unknown -> open(call));
    }

    private Lane open(ProviderCall call) {
        Throttle own = new Throttle(
                rules.throttling(),
                rules.settings().patience(),
                line -> LOG.warn("{} after {}: {}", call.provider(), call.operation(), line));
        return new Lane(
                waits,
                List.of(
                        standing,
                        breaker,
                        throttle,
                        own,
                        new Quota(rules.quotas().rate(call.toString()))));
    }
}
