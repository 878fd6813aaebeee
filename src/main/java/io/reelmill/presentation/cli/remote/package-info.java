/**
 * The command line beside a running service, which owns the home: the same ports, asked of its API, so that every command
 * prints and ends as it does alone.
 */
@NullMarked
package io.reelmill.presentation.cli.remote;

import org.jspecify.annotations.NullMarked;
