package io.reelmill.presentation.api.wire;

import org.jspecify.annotations.Nullable;

/** What is asked of a restart; both may be left out. */
public record RestartBody(boolean buyAgain, @Nullable String budget) {}
