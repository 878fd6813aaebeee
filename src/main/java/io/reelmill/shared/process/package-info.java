/**
 * How this process ends: what a signal sets going, and with which code it leaves; and programs that it starts for a moment.
 * Knows nothing of what the process does.
 */
@NullMarked
package io.reelmill.shared.process;

import org.jspecify.annotations.NullMarked;
