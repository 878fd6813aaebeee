package io.reelmill.shared.fonts;

import java.awt.font.TextLayout;

/**
 * A word in its place on a line.
 *
 * @param x from the line's left edge, in pixels
 */
public record SetWord(String text, TextLayout layout, float x, float width) {}
