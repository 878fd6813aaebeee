/**
 * Makes room by the rules of the settings, now and then, on one node at a time. What lies on the disk is measured here; what
 * is removed is removed by those who own it.
 */
@NullMarked
package io.reelmill.infrastructure.retention;

import org.jspecify.annotations.NullMarked;
