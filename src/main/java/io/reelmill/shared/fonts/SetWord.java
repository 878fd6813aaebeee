package io.reelmill.shared.fonts;

import java.awt.Shape;
import java.awt.font.TextLayout;

/**
 * A word in its place on a line.
 *
 * @param number which of the line's words it is, from 0; words that cannot be drawn are counted
 * @param x from the line's left edge, in pixels
 * @param place what it covers of the line, from the line's left end and baseline; in several pieces where the word holds
 *     parts that are read in different directions
 * @param pictured whether there are emoji in it, which have colours of their own and no outline
 */
public record SetWord(
        int number, String text, TextLayout layout, float x, float width, Shape place, boolean pictured) {}
