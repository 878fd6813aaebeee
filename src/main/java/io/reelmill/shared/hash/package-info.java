/**
 * SHA-256 of files and strings, written as 64 lower-case hex digits.
 */
@NullMarked
package io.reelmill.shared.hash;

import org.jspecify.annotations.NullMarked;
