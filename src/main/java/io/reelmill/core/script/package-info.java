/**
 * The spoken text: planned from a topic request by a writer, line by line, each with its source.
 */
@NullMarked
package io.reelmill.core.script;

import org.jspecify.annotations.NullMarked;
