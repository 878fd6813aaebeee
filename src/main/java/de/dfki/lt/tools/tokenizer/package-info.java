/**
 * The tokeniser that MaryTTS asks for by name when it starts. The original is on no public repository, and Reelmill
 * hands MaryTTS tokens of its own, so that what stands here only has to start and to tell words apart.
 */
@NullMarked
package de.dfki.lt.tools.tokenizer;

import org.jspecify.annotations.NullMarked;
