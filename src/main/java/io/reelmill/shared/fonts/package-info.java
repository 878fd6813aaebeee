/**
 * The typefaces that come with the program and a setter that fits text into boxes, independent of what is installed on
 * the machine.
 */
@NullMarked
package io.reelmill.shared.fonts;

import org.jspecify.annotations.NullMarked;
