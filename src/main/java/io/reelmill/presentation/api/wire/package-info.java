/**
 * What goes over the wire of {@code /api/v1}, both ways: written by the service, read by clients and by the commands beside
 * one. Names are part of the API's version; members may be added, none is renamed or taken away.
 */
@NullMarked
package io.reelmill.presentation.api.wire;

import org.jspecify.annotations.NullMarked;
