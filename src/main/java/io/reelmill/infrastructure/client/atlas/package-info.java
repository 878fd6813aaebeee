/**
 * What the program knows of the world to choose its pictures by: where countries and towns lie, and which words have an
 * icon.
 */
@NullMarked
package io.reelmill.infrastructure.client.atlas;

import org.jspecify.annotations.NullMarked;
