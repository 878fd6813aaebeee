/**
 * Who may import whom, and the outer limits of a source file. Each rule is tried on the shipped code and, to prove that
 * it can fail, on a fixture that breaks it.
 */
@NullMarked
package io.reelmill.architecture;

import org.jspecify.annotations.NullMarked;
