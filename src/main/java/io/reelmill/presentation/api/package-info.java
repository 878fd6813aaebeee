/** The REST API, version 1: parses, calls a use case or a port, and answers. Errors are problem details (RFC 9457). */
@NullMarked
package io.reelmill.presentation.api;

import org.jspecify.annotations.NullMarked;
