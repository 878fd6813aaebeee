/**
 * Text for people's eyes: made harmless, measured and shortened for a terminal; and words led back to their stems.
 */
@NullMarked
package io.reelmill.shared.text;

import org.jspecify.annotations.NullMarked;
