package io.reelmill.core.storyboard;

/** What kind of picture a shot is. */
public enum Design {
    /** The topic, large: the opening. */
    TITLE,
    /** One sentence that stands for itself. */
    STATEMENT,
    /** The items so far with the new one arriving. */
    LIST,
    /** A figure from the line, counting up. */
    NUMBER,
    /** Words that are somebody's, set as such. */
    QUOTATION,
    /** The last picture. */
    CLOSING
}
