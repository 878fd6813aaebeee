/**
 * What a running service counts and times of its own work, for Micrometer. Every name begins with {@code reelmill.}; no tag
 * has a session, a topic or anything else of which there is no end.
 */
@NullMarked
package io.reelmill.infrastructure.metrics;

import org.jspecify.annotations.NullMarked;
