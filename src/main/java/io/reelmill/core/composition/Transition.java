package io.reelmill.core.composition;

/** How one shot gives way to the next. */
public enum Transition {
    /** At once, on the word. */
    CUT,
    /** One shows through the other. */
    DISSOLVE,
    /** The next pushes the one before out of the picture. */
    SLIDE,
    /** The camera goes into the one before until the next is there. */
    ZOOM
}
