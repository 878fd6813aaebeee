/**
 * Remembers what providers answered, so that the same question is not paid for twice.
 */
@NullMarked
package io.reelmill.infrastructure.cache;

import org.jspecify.annotations.NullMarked;
