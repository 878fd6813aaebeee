package io.reelmill.core.operation;

import java.time.Instant;

/** One fire of a schedule: at whichever node and however often it is noticed, it is the same one. */
public record Fire(String schedule, Instant time) {}
