package io.reelmill.infrastructure.resilience;

import java.util.random.RandomGenerator;

/** By what calls are guarded: settings, and chance for the jitter. */
record Rules(CallProperties settings, QuotaProperties quotas, RandomGenerator chance) {
    Backoff retrying() {
        return new Backoff(settings.pause(), settings.longestPause(), chance);
    }

    Backoff throttling() {
        return new Backoff(settings.throttle().pause(), settings.throttle().longestPause(), chance);
    }
}
