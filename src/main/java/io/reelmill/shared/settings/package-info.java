/**
 * What is wrong with a setting, in words for whoever set it.
 * Reads the framework's failures so that nobody has to read its stack traces.
 */
@NullMarked
package io.reelmill.shared.settings;

import org.jspecify.annotations.NullMarked;
