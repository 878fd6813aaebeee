/**
 * What is seen of a batch while it runs: a block that is drawn again on a terminal, plain lines elsewhere.
 * Both are told by the core's progress listener, from many threads.
 */
@NullMarked
package io.reelmill.presentation.cli.progress;

import org.jspecify.annotations.NullMarked;
