/**
 * The command line: reads what is asked for, calls a use case or the batch runner, and tells people what came of it.
 * {@link io.reelmill.presentation.cli.Cli} is the door; services are started only by commands that need them, so that
 * help and usage errors answer at once.
 */
@NullMarked
package io.reelmill.presentation.cli;

import org.jspecify.annotations.NullMarked;
