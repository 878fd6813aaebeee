/**
 * The embedded composer: writes a short piece by mood and seed and plays it on instruments computed here.
 * No samples, no network; the same mood, length and seed give the same bytes.
 */
@NullMarked
package io.reelmill.infrastructure.client.sequencer;

import org.jspecify.annotations.NullMarked;
