/**
 * Which process this is among those that share a database, and the lock that proves that no other one is it: in its own file
 * where processes share a home, on the whole home where the database is a file in it.
 */
@NullMarked
package io.reelmill.infrastructure.node;

import org.jspecify.annotations.NullMarked;
