/**
 * Neural voices of Piper: the user brings the program and a voice file, nothing of either comes along.
 */
@NullMarked
package io.reelmill.infrastructure.client.piper;

import org.jspecify.annotations.NullMarked;
