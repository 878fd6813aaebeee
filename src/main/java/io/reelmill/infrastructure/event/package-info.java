/**
 * Writes down what happens while batches are made, beside the work and never in its way: the job goes on at its pace when
 * the database does not.
 */
@NullMarked
package io.reelmill.infrastructure.event;

import org.jspecify.annotations.NullMarked;
