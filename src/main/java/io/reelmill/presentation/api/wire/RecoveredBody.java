package io.reelmill.presentation.api.wire;

/** Whether anything had to be done for the batch to be restartable. */
public record RecoveredBody(long batch, boolean recovered) {}
