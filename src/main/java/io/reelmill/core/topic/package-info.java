/**
 * What a user asks for: one checked topic request a row, and the problems of the rows that are refused.
 */
@NullMarked
package io.reelmill.core.topic;

import org.jspecify.annotations.NullMarked;
