package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Renders masters: the sound first, since it is cheap to get right, then the picture around it. */
final class FfmpegRenderer implements Renderer {
    private static final double SOUND_SHARE = 0.1;

    private final Runner runner;
    private final VideoCodec codec;
    private final Permits permits;

    FfmpegRenderer(Runner runner, VideoCodec codec, int renders) {
        this.runner = runner;
        this.codec = codec;
        this.permits = new Permits(renders);
    }

    @Override
    public String model() {
        return codec.masterModel();
    }

    @Override
    public void render(Timeline timeline, Path target, DoubleConsumer progress) {
        permits.during(() -> {
            try {
                renderNow(timeline, target, progress);
            } catch (IOException e) {
                throw new UncheckedIOException("No room to work beside " + target, e);
            }
        });
    }

    private void renderNow(Timeline timeline, Path target, DoubleConsumer progress) throws IOException {
        try (Scratch scratch = new Scratch(target)) {
            Optional<Path> sound = new SoundMix(runner).mix(timeline, scratch);
            progress.accept(SOUND_SHARE);
            DoubleConsumer seconds =
                    done -> progress.accept(SOUND_SHARE + (1 - SOUND_SHARE) * Math.min(1, done / timeline.seconds()));
            new PictureTrack(runner, codec, timeline).encode(sound, target, scratch, seconds);
            progress.accept(1);
        }
    }
}
