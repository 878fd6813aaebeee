/**
 * Where Google is reached and by which right.
 */
@NullMarked
package io.reelmill.infrastructure.client.vertex.access;

import org.jspecify.annotations.NullMarked;
