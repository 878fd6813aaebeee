/**
 * Text for people's eyes: made harmless, measured and shortened for a terminal.
 */
@NullMarked
package io.reelmill.shared.text;

import org.jspecify.annotations.NullMarked;
