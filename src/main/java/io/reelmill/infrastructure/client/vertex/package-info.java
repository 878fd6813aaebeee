/**
 * Google Vertex AI: Gemini writes scripts and other words, Veo makes clips, an image model draws stills. Rooms below: how to
 * get in, and Google's voices.
 */
@NullMarked
package io.reelmill.infrastructure.client.vertex;

import org.jspecify.annotations.NullMarked;
