/**
 * What Reelmill is, in plain Java: the values, the stages and the ports of making a video.
 * Knows no framework, no file format and no vendor; everything else depends on it.
 */
@NullMarked
package io.reelmill.core;

import org.jspecify.annotations.NullMarked;
