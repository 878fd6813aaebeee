package io.reelmill.fakevertex;

/** A kind of call that a fault can befall. */
public enum Step {
    ORDER,
    POLL,
    DOWNLOAD,
    LIST,
    TEXT,
    IMAGE,
    SPEECH
}
