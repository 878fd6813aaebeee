/** Files of sessions and batches as they go out: only those that really lie where they ought to. */
@NullMarked
package io.reelmill.presentation.api.files;

import org.jspecify.annotations.NullMarked;
