package io.reelmill.core.session;

/** What becomes of orders of which nobody knows whether they were charged, when their batch goes on. */
public enum Doubts {
    /** They stay as they are: nothing in doubt is bought a second time. */
    KEPT,
    /** By the user's word they are given up, and may be bought again. */
    BOUGHT_AGAIN
}
