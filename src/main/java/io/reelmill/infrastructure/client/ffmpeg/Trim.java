package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.FootageEditor.Cut;
import java.nio.file.Path;

/** One part of a video of others as a clip of ours. */
record Trim(ForeignMedia media, MediaFacts facts, double from, Cut cut) {
    private static final int TRIES = 3;

    /** Cuts it; slower when there is a little less than needed, so that the picture never stands still at the end. */
    void into(Path target, Runner runner, VideoCodec codec) {
        double left = facts.seconds() > 0 ? facts.seconds() - from : Double.MAX_VALUE;
        double slowness = Math.max(1, cut.seconds() / Math.max(left, 1e-3));
        for (int attempt = 1; attempt <= TRIES && slowness <= FootageEditor.SLOWEST; attempt++) {
            long frames = encode(slowness, target, runner, codec);
            if (frames == cut.frames()) {
                return;
            }
            // The headers said too much: what came out says how long it is.
            left = cut.frameRate().seconds((int) frames) / slowness;
            slowness = Math.max(cut.seconds() / Math.max(left, 1e-3), slowness * 1.002);
        }
        throw media.unusable("has %.2f seconds left from %.2f on; %.2f are needed"
                .formatted(Math.max(0, left), from, cut.seconds()));
    }

    private long encode(double slowness, Path target, Runner runner, VideoCodec codec) {
        Arguments arguments = Arguments.run("error")
                .add("-ss", Filter.number(from))
                .foreign(media)
                .add("-map", "0:" + facts.stream(), "-map_chapters", "-1")
                .filters(new TrimFilters(facts, cut).at(slowness))
                .add("-frames:v", Integer.toString(cut.frames()), "-fps_mode", "passthrough")
                .addAll(codec.clip(cut.canvas(), cut.frameRate()))
                .reproducible();
        return media.trying(() -> runner.run(arguments.to(target))).frames();
    }
}
