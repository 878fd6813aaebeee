package io.reelmill.core.storyboard;

import io.reelmill.core.Port;
import java.util.List;

/** Knows which things a painter has a drawing of. Thread-safe, and the same answer each time. */
@Port
public interface Emblems {
    /** The names of the drawings for what a text speaks of, each once, in the order of its words. */
    List<String> in(String text);
}
