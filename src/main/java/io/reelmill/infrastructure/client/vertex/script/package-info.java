/**
 * Gemini as a writer: drafts scripts in a form that is given to it, and finds other words for a picture that a policy
 * refused. What it answers passes the core's rules before it is used.
 */
@NullMarked
package io.reelmill.infrastructure.client.vertex.script;

import org.jspecify.annotations.NullMarked;
