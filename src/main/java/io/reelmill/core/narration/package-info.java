/**
 * The voice: lines recorded and measured to the word, and the captions that follow from it.
 */
@NullMarked
package io.reelmill.core.narration;

import org.jspecify.annotations.NullMarked;
