/**
 * The job: reading requests, the flow of one session, stopping, recovery, and the report at the end.
 * The only room that knows Spring Batch; everything a step does is a use case of the core.
 */
@NullMarked
package io.reelmill.infrastructure.batch;

import org.jspecify.annotations.NullMarked;
