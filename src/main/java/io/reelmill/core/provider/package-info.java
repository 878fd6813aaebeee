/**
 * What all providers have in common: what they can do, how they fail, and how one stands in for another.
 */
@NullMarked
package io.reelmill.core.provider;

import org.jspecify.annotations.NullMarked;
