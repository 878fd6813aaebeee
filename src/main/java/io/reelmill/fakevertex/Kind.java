package io.reelmill.fakevertex;

/** What is sold. */
public enum Kind {
    VIDEO,
    IMAGE,
    TEXT,
    SPEECH
}
