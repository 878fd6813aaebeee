/**
 * Which failures of a database mean that the same work may well succeed when it is done again, and doing it again.
 * Knows nothing of what the work is.
 */
@NullMarked
package io.reelmill.shared.retry;

import org.jspecify.annotations.NullMarked;
