package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.session.Provenance;
import java.nio.file.Path;
import java.util.Set;

/** Draws shots as motion graphics. */
final class MotionClipSource implements ClipSource {
    private static final String PROVIDER = DRAWN;

    /** To be raised whenever the same order gives other pixels: clips made before are then drawn anew. */
    private static final String MODEL = "motion-4";

    private final ClipEncoder encoder;

    MotionClipSource(ClipEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(PROVIDER, MODEL, Set.of());
    }

    @Override
    public boolean certain() {
        return true;
    }

    @Override
    public Provenance source(ClipOrder order, Path target) {
        encoder.encode(order.canvas(), order.frameRate(), order.shot().clipFrames(), new ShotPainter(order), target);
        return Provenance.embedded(PROVIDER, MODEL).withSeed(order.request().seed());
    }
}
