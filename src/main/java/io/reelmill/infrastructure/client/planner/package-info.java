/**
 * The embedded script writer: plans a spoken text from the user's own words, without a model and without a network.
 * It adds order, pronouns, a hook and an echo, never a claim. English only.
 */
@NullMarked
package io.reelmill.infrastructure.client.planner;

import org.jspecify.annotations.NullMarked;
