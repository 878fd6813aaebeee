/**
 * Encoding, composing and measuring with the ffmpeg that JavaCV brings. The only code that touches JavaCV or starts a
 * process: every run is a child of its own, so that a crash or a hang costs one session and never the JVM.
 */
@NullMarked
package io.reelmill.infrastructure.client.ffmpeg;

import org.jspecify.annotations.NullMarked;
