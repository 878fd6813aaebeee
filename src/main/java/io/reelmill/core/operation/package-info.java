/**
 * Running it as a service: launching, watching and stopping batches, who owns them, when they are launched by themselves,
 * who is told and who may ask.
 */
@NullMarked
package io.reelmill.core.operation;

import org.jspecify.annotations.NullMarked;
