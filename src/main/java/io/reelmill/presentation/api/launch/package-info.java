/** What batches are made from, received from outside, and posts that are answered once however often they are sent. */
@NullMarked
package io.reelmill.presentation.api.launch;

import org.jspecify.annotations.NullMarked;
