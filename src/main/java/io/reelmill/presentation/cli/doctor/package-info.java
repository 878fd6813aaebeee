/**
 * What can be said of the machine and the home without starting anything: Java, room, writing, memory.
 */
@NullMarked
package io.reelmill.presentation.cli.doctor;

import org.jspecify.annotations.NullMarked;
