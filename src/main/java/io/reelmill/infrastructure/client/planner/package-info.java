/**
 * The embedded script writer: plans a spoken text from the user's own words, without a model and without a network.
 * It adds order, pronouns, a hook and an echo. Of its own it claims nothing: for a bare topic it tells what is known of it
 * for certain, and names the source. English only.
 */
@NullMarked
package io.reelmill.infrastructure.client.planner;

import org.jspecify.annotations.NullMarked;
