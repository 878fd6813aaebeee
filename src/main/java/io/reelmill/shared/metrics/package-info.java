/**
 * What is counted, by the names that a dashboard knows.
 */
@NullMarked
package io.reelmill.shared.metrics;

import org.jspecify.annotations.NullMarked;
