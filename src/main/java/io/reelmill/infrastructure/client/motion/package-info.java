/**
 * Clips drawn on this machine: themes, moving backgrounds, and one scene for each design of a shot. Needs no key and no
 * network.
 */
@NullMarked
package io.reelmill.infrastructure.client.motion;

import org.jspecify.annotations.NullMarked;
