/**
 * The embedded composer: writes a short piece by mood and score and plays it on instruments computed here.
 * No samples, no network; the same mood and score (length, last word, new scenes, seed) give the same bytes.
 */
@NullMarked
package io.reelmill.infrastructure.client.sequencer;

import org.jspecify.annotations.NullMarked;
