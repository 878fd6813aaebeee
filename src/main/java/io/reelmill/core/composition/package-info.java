/**
 * Cutting clips, voice, bed and captions into the master, and proving that it is what was promised.
 */
@NullMarked
package io.reelmill.core.composition;

import org.jspecify.annotations.NullMarked;
