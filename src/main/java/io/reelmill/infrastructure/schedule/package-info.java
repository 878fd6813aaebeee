/**
 * Launching by the clock: Quartz tells when, the tables say what is due, and definitions come from
 * {@code jobs/schedules.yml} or the API. Only a service has it.
 */
@NullMarked
package io.reelmill.infrastructure.schedule;

import org.jspecify.annotations.NullMarked;
