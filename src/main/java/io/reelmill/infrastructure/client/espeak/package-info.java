/**
 * The voices of espeak-ng where that program is installed: about a hundred languages, clear and robotic, and the same
 * program as an ear that finds the words of a known text in a sound.
 */
@NullMarked
package io.reelmill.infrastructure.client.espeak;

import org.jspecify.annotations.NullMarked;
