package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.session.Provenance;
import java.nio.file.Path;

/** Delivers clips. Thread-safe; shots of one video are asked for side by side. */
@Port
public interface ClipSource {
    Capabilities capabilities();

    /**
     * Writes the shot's clip: H.264 in mp4, without sound, exactly {@link io.reelmill.core.storyboard.Shot#clipFrames}
     * frames on the order's canvas at its frame rate, without the captions.
     *
     * @throws io.reelmill.core.provider.ProviderException when it cannot; the subtype says what to do next
     */
    Provenance source(ClipOrder order, Path target);
}
