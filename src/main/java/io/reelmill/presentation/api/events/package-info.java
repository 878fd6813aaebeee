/** Events as they happen, told to everybody who listens: one poller reads them, and no client has a thread. */
@NullMarked
package io.reelmill.presentation.api.events;

import org.jspecify.annotations.NullMarked;
