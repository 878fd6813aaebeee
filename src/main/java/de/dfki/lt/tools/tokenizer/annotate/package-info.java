/**
 * Text with values attached to stretches of it, as MaryTTS expects of its tokeniser.
 */
@NullMarked
package de.dfki.lt.tools.tokenizer.annotate;

import org.jspecify.annotations.NullMarked;
