package io.reelmill.core.narration;

import io.reelmill.core.Port;
import java.util.Set;

/** Knows what captions can be drawn in. Thread-safe. */
@Port
public interface Lettering {
    /** What of a text no font has: each letter or sign once, as it is written. Emoji that are drawn are not among them. */
    Set<String> missing(String text);
}
