package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.FootageEditor.Bright;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Proves media of others: the headers first, within limits, then a strict decode of everything that will be seen. */
final class MediaProof {
    /** Seconds for each second of a video, beyond those for a picture; on a free core a large video takes about one. */
    private static final int TIME_PER_SECOND = 10;

    private static final int UNKNOWN_LENGTH = 300;
    /** Below so many pictures a second it would stand still for the eye. */
    private static final int SLOWEST = 4;

    /** Seconds of black that a viewer would notice. */
    private static final double BLACK = 0.2;

    private final Runner runner;

    MediaProof(Runner runner) {
        this.runner = runner;
    }

    /** The longest part of a whole video that is not black. */
    Bright video(ForeignMedia media, double leastSeconds) {
        MediaFacts facts = MediaFacts.of(runner, media);
        double expected = facts.seconds() > 0 ? facts.seconds() : UNKNOWN_LENGTH;
        Arguments arguments = Arguments.run("info")
                .strict()
                .foreign(media)
                .add("-map", "0:" + facts.stream(), "-fps_mode", "passthrough")
                .filters(List.of(Filter.of("blackdetect").with("d", BLACK).with("pix_th", 0.05)));
        AtomicLong microseconds = new AtomicLong();
        Command command = arguments
                .toNothing()
                .telling(done -> microseconds.set(Math.round(done * 1e6)))
                .within(ForeignMedia.PICTURE_TIME.plusSeconds(TIME_PER_SECOND * Math.round(expected)));
        Output output = media.trying(() -> runner.run(command));
        long frames = output.frames();
        double seconds = microseconds.get() / 1e6;
        checkFrames(media, frames, seconds);
        if (seconds + seconds / frames < leastSeconds) {
            throw media.unusable("lasts %.2f seconds; %.2f are needed".formatted(seconds, leastSeconds));
        }
        return brightest(output, seconds).orElseThrow(() -> media.unusable("is black from beginning to end"));
    }

    private static Optional<Bright> brightest(Output output, double seconds) {
        List<Double> from = new ArrayList<>(List.of(0.0));
        from.addAll(output.numbers(Measurement.BLACK_END));
        List<Double> to = new ArrayList<>(output.numbers(Measurement.BLACK_START));
        to.add(seconds);
        return IntStream.range(0, Math.min(from.size(), to.size()))
                .mapToObj(i -> new Bright(from.get(i), to.get(i) - from.get(i)))
                .filter(bright -> bright.seconds() > BLACK)
                .max(Comparator.comparingDouble(Bright::seconds));
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
