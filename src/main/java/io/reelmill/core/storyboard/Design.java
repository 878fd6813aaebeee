package io.reelmill.core.storyboard;

/** What kind of picture a shot is. */
public enum Design {
    /** The topic, large: the opening. */
    TITLE,
    /** One sentence that stands for itself. */
    STATEMENT,
    /** The items so far with the new one arriving. */
    LIST,
    /** The same where the order counts: what is done one after the other. */
    STEPS,
    /** A figure from the line, counting up. */
    NUMBER,
    /** Two sides beside each other. */
    COMPARISON,
    /** Years or dates in their order with the one that arrives. */
    TIMELINE,
    /** Figures of one unit against each other. */
    CHART,
    /** The places that the line names, on a map. */
    MAP,
    /** Words that are somebody's, set as such. */
    QUOTATION,
    /** A question, large. */
    QUESTION,
    /** A word and what it means. */
    DEFINITION,
    /** The thing that the line speaks of, as a large icon beside its words. */
    ICON,
    /** The last picture. */
    CLOSING
}
