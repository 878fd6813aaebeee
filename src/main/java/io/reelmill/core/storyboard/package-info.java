/**
 * The plan of pictures: which shot is seen when, drawn from the measured narration. Pure.
 */
@NullMarked
package io.reelmill.core.storyboard;

import org.jspecify.annotations.NullMarked;
