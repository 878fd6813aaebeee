package io.reelmill.infrastructure.client.ffmpeg;

import java.util.concurrent.atomic.AtomicLong;

/** Proves media of others: the headers first, within limits, then a strict decode of everything that will be seen. */
final class MediaProof {
    /** Seconds for each second of a video, beyond those for a picture; on a free core a large video takes about one. */
    private static final int TIME_PER_SECOND = 10;

    private static final int UNKNOWN_LENGTH = 300;
    /** Below so many pictures a second it would stand still for the eye. */
    private static final int SLOWEST = 4;

    private final Runner runner;

    MediaProof(Runner runner) {
        this.runner = runner;
    }

    /** The length of a whole video in seconds. */
    double video(ForeignMedia media, double leastSeconds) {
        MediaFacts facts = MediaFacts.of(runner, media);
        double expected = facts.seconds() > 0 ? facts.seconds() : UNKNOWN_LENGTH;
        Arguments arguments = Arguments.run("error")
                .strict()
                .foreign(media)
                .add("-map", "0:" + facts.stream(), "-fps_mode", "passthrough");
        AtomicLong microseconds = new AtomicLong();
        Command command = arguments
                .toNothing()
                .telling(done -> microseconds.set(Math.round(done * 1e6)))
                .within(ForeignMedia.PICTURE_TIME.plusSeconds(TIME_PER_SECOND * Math.round(expected)));
        long frames = media.trying(() -> runner.run(command)).frames();
        double seconds = microseconds.get() / 1e6;
        checkFrames(media, frames, seconds);
        if (seconds + seconds / frames < leastSeconds) {
            throw media.unusable("lasts %.2f seconds; %.2f are needed".formatted(seconds, leastSeconds));
        }
        return seconds;
    }

    private static void checkFrames(ForeignMedia media, long frames, double seconds) {
        if (frames == 0) {
            throw media.unusable("holds no picture");
        }
        if (frames == 1) {
            throw media.unusable("holds a single picture; as a still it could be used");
        }
        if (seconds > MediaFacts.LONGEST) {
            throw media.unusable("lasts longer than an hour");
        }
        if (frames < seconds * SLOWEST) {
            throw media.unusable("holds only %d pictures in %.0f seconds".formatted(frames, seconds));
        }
    }

    void still(ForeignMedia media) {
        MediaFacts.of(runner, media);
        Arguments arguments = Arguments.run("error").strict().foreign(media).add("-frames:v", "1");
        long frames = media.trying(() -> runner.run(arguments.toNothing().within(ForeignMedia.PICTURE_TIME)))
                .frames();
        if (frames != 1) {
            throw media.unusable("is damaged or cut off");
        }
    }
}
