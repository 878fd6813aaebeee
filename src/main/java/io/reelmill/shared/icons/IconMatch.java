package io.reelmill.shared.icons;

/**
 * An icon that a text speaks of.
 *
 * @param word the word, or the first word of the phrase, as it is written in the text
 */
public record IconMatch(String icon, String word) {}
