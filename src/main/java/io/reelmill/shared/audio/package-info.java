/**
 * Sound as samples: WAV files, other sampling rates, and the silence in it.
 */
@NullMarked
package io.reelmill.shared.audio;

import org.jspecify.annotations.NullMarked;
