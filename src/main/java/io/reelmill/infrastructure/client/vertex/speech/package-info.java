/**
 * Google's voices: Cloud Text-to-Speech, which tells when it speaks each word, and Gemini's, whose words are found by ear.
 */
@NullMarked
package io.reelmill.infrastructure.client.vertex.speech;

import org.jspecify.annotations.NullMarked;
