package io.reelmill.core.narration;

/** A voice of a narrator and the BCP 47 tag of what it speaks. */
public record Voice(String name, String language) {}
