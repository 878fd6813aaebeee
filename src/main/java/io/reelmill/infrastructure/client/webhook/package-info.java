/**
 * Tells others by HTTP what happened: signed, at least once, and only to addresses that are meant. Nothing of what they
 * answer but the status is looked at.
 */
@NullMarked
package io.reelmill.infrastructure.client.webhook;

import org.jspecify.annotations.NullMarked;
