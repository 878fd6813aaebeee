/** What is answered when something is wrong: problem details (RFC 9457), one kind for each thing that a caller does next. */
@NullMarked
package io.reelmill.presentation.api.problem;

import org.jspecify.annotations.NullMarked;
