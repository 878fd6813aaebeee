package io.reelmill.core.composition;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures out of videos, as JPEG. Thread-safe for different targets. */
@Port
public interface StillMaker {
    /** The frame at {@code seconds}, at full size. */
    void still(Path video, double seconds, Path target);

    /**
     * The same with a title over it, where no platform covers it and where it can be read at the size of a thumb.
     *
     * @param language of the title, a BCP 47 tag
     */
    void titled(Path video, double seconds, String title, String language, Path target);

    /** The frames at the given times side by side, small, for a look at a whole video at once. */
    void contactSheet(Path video, List<Double> seconds, Path target);
}
