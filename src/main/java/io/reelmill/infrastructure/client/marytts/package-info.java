/**
 * The embedded voice: MaryTTS with one English voice. Written words are turned into spoken ones by rules of our own,
 * spoken one sentence at a time, and come back as a sound with the exact time of every written word.
 * Also splices the sounds of a video and knows how long its lines take.
 */
@NullMarked
package io.reelmill.infrastructure.client.marytts;

import org.jspecify.annotations.NullMarked;
