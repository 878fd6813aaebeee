/** Painting that knows colours, time and pixels, and no type of ours: easing, contrast, soft fields, moving backdrops. */
@NullMarked
package io.reelmill.shared.drawing;

import org.jspecify.annotations.NullMarked;
