/**
 * A program of its own: every scene, theme and caption style as stills on one page, for those who work on how videos look.
 * Started by {@code scripts/gallery}. It knows the adapters by their configurations alone.
 */
@NullMarked
package io.reelmill.gallery;

import org.jspecify.annotations.NullMarked;
