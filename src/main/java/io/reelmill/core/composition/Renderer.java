package io.reelmill.core.composition;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Renders timelines. Thread-safe; each render is a process of its own. */
@Port
public interface Renderer {
    /** What it is and how it is set, for provenance; masters of another model are rendered anew. */
    String model();

    /**
     * Renders the master: crossfaded segments with captions burned in, narration over the ducked bed at −14 LUFS and at
     * most −1 dBTP, H.264 and AAC in mp4 with its index first and the AI disclosure in its metadata.
     *
     * @param progress told the share done, 0 to 1, as it goes on
     * @throws io.reelmill.core.clip.RenderException when the encoder fails, crashes or hangs
     */
    void render(Timeline timeline, Path target, DoubleConsumer progress);
}
