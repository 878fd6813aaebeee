/**
 * What stands between the adapters and their providers, as the core's {@code CallGuard} and {@code Waits}: each call takes its
 * turn in its operation's lane, gets past hurdles (standing, circuit breaker, throttle, quota) and is tried again by Spring
 * Retry's template where that costs nothing. One lock guards it all: calls last seconds, and it is held for microseconds.
 */
@NullMarked
package io.reelmill.infrastructure.resilience;

import org.jspecify.annotations.NullMarked;
