/**
 * One clip a shot, taken from the first source of the chain that can deliver it.
 */
@NullMarked
package io.reelmill.core.clip;

import org.jspecify.annotations.NullMarked;
