/**
 * Clips from the user's own media: those a row names, and those of a library that fit a shot's words. Which file serves
 * which shot is decided for the whole video at once and comes out the same each time, since shots are sourced side by side
 * and again after a restart.
 */
@NullMarked
package io.reelmill.infrastructure.client.library;

import org.jspecify.annotations.NullMarked;
