package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.FootageEditor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Turns media of others into clips with the codecs and limits of {@link ForeignMedia}. */
final class FfmpegFootageEditor implements FootageEditor {
    private final Runner runner;
    private final VideoCodec codec;
    private final Permits permits;
    private final ClipEncoder encoder;

    /** @param encoder takes a permit of its own for what it encodes */
    FfmpegFootageEditor(Runner runner, VideoCodec codec, Permits permits, ClipEncoder encoder) {
        this.runner = runner;
        this.codec = codec;
        this.permits = permits;
        this.encoder = encoder;
    }

    @Override
    public Bright proveVideo(Path video, double leastSeconds) {
        ForeignMedia media = ForeignMedia.video(video);
        return permits.with(() -> new MediaProof(runner).video(media, leastSeconds));
    }

    @Override
    public void proveStill(Path still) {
        ForeignMedia media = ForeignMedia.still(still);
        permits.during(() -> new MediaProof(runner).still(media));
    }

    @Override
    public void trim(Path video, double from, Cut cut, Path target) {
        ForeignMedia media = ForeignMedia.video(video);
        permits.during(() -> new Trim(media, MediaFacts.of(runner, media), from, cut).into(target, runner, codec));
    }

    @Override
    public void animate(Path still, long seed, Cut cut, Path target) {
        ForeignMedia media = ForeignMedia.still(still);
        MediaFacts.of(runner, media);
        StillPainter painter = painter(media, seed, cut, target);
        encoder.encode(cut.canvas(), cut.frameRate(), cut.frames(), painter, target);
    }

    private StillPainter painter(ForeignMedia media, long seed, Cut cut, Path target) {
        try (Scratch scratch = new Scratch(target)) {
            return permits.with(() -> StillPainter.of(new StillFile(media, runner, scratch), seed, cut));
        } catch (IOException e) {
            throw new UncheckedIOException("No room to work beside " + target, e);
        }
    }

    @Override
    public void lastFrame(Path clip, Path target) {
        ForeignMedia media = ForeignMedia.video(clip);
        MediaFacts facts = MediaFacts.of(runner, media);
        Arguments arguments = Arguments.run("error")
                .add("-sseof", "-0.5")
                .foreign(media)
                .add("-map", "0:" + facts.stream())
                .filters(List.of(Filter.of("reverse"), Filter.of("format").with("pix_fmts", "rgb24")))
                .add("-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1")
                .reproducible();
        permits.with(() -> media.trying(() -> runner.run(arguments.to(target))));
    }
}
