package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Encodes a timeline's picture and puts it together with its sound. */
final class PictureTrack {
    private static final int TITLE_LENGTH = 300;

    private final Runner runner;
    private final VideoCodec codec;
    private final Timeline timeline;

    PictureTrack(Runner runner, VideoCodec codec, Timeline timeline) {
        this.runner = runner;
        this.codec = codec;
        this.timeline = timeline;
    }

    /**
     * Writes the master.
     *
     * @param sound encoded already, and copied
     * @param scratch for what lies between
     * @param seconds told how many seconds are done
     */
    void encode(Optional<Path> sound, Path target, Scratch scratch, DoubleConsumer seconds) throws IOException {
        List<Part> parts = Part.of(timeline);
        if (parts.size() == 1) {
            CaptionStrips strips = strips(parts.get(0));
            Arguments picture = clips(parts.get(0), strips);
            sound.ifPresent(picture::input);
            graph(picture, parts.get(0), strips);
            runner.run(master(picture, sound.map(file -> parts.get(0).pieces().size() + 1), target)
                    .fedWith(strips)
                    .telling(seconds));
        } else {
            Arguments joined =
                    Arguments.run("error").add("-f", "concat", "-safe", "0").input(list(parts, scratch, seconds));
            sound.ifPresent(joined::input);
            joined.add("-map", "0:v", "-c:v", "copy");
            runner.run(master(joined, sound.map(file -> 1), target));
        }
    }

    private Path list(List<Part> parts, Scratch scratch, DoubleConsumer seconds) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            Path file = scratch.file(lines.size() + 1 + ".mp4");
            CaptionStrips strips = strips(part);
            Arguments picture = graph(clips(part, strips), part, strips);
            double before = timeline.frameRate().seconds(part.from());
            runner.run(picture.reproducible().to(file).fedWith(strips).telling(done -> seconds.accept(before + done)));
            lines.add("file '%s'".formatted(file.getFileName().toString().replace("'", "'\\''")));
        }
        return Files.write(scratch.file("parts.txt"), lines);
    }

    private CaptionStrips strips(Part part) {
        return new CaptionStrips(timeline, part.from(), part.to());
    }

    private Arguments clips(Part part, CaptionStrips strips) {
        Arguments arguments = Arguments.run("error")
                .frames(
                        "yuva420p",
                        strips.area().width(),
                        strips.area().height(),
                        timeline.frameRate().toString());
        part.pieces().forEach(piece -> arguments.input(piece.clip()));
        return arguments;
    }

    private Arguments graph(Arguments arguments, Part part, CaptionStrips strips) {
        return arguments
                .graph(VideoGraph.of(timeline, part, strips.area()))
                .add("-map", "[" + VideoGraph.PICTURE + "]", "-frames:v", Integer.toString(part.frames()))
                .addAll(codec.master(timeline.canvas(), timeline.frameRate()));
    }

    private Command master(Arguments arguments, Optional<Integer> soundInput, Path target) {
        soundInput.ifPresent(input -> arguments.add("-map", input + ":a", "-c:a", "copy"));
        return arguments
                .reproducible()
                .add("-metadata", "title=" + title(), "-metadata", "comment=" + timeline.disclosure())
                .add("-movflags", "+faststart")
                .to(target);
    }

    /** What an argument can carry: no control characters, and not too long. */
    private String title() {
        String clean = timeline.title().replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.codePointCount(0, clean.length()) <= TITLE_LENGTH
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, TITLE_LENGTH));
    }
}
