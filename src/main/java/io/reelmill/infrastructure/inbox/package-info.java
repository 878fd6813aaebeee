/**
 * The folder {@code jobs/inbox}: a CSV that is put there is made, and moved to {@code jobs/done} or {@code jobs/failed} with
 * what became of it. Only a service has it.
 */
@NullMarked
package io.reelmill.infrastructure.inbox;

import org.jspecify.annotations.NullMarked;
