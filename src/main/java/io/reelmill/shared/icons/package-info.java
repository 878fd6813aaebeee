/** Icons for words: a hand-made lexicon and the drawings that belong to it. */
@NullMarked
package io.reelmill.shared.icons;

import org.jspecify.annotations.NullMarked;
