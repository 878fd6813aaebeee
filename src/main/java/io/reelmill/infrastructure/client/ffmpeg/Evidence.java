package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the one decode of a master leaves behind besides its log, in work files beside it. */
final class Evidence {
    /** As a session clears away what a killed process leaves. */
    private static final String PART = ".part-inspected-";

    private final Timeline timeline;
    private final BurnedCaptions captions;
    private final Path sketched;
    private final Path captioned;
    private final Path heard;
    private final Path spoken;

    Evidence(Path master, Timeline timeline, Scratch scratch) {
        this.timeline = timeline;
        this.captions = new BurnedCaptions(timeline);
        this.sketched = scratch.file("sketches");
        this.captioned = scratch.file("captions");
        this.heard = scratch.file("sound");
        this.spoken = scratch.file("voice");
    }

    static Scratch scratch(Path master) {
        return new Scratch(master.resolveSibling(PART + master.getFileName()));
    }

    /** Further outputs of the run that decodes the master. */
    Arguments taken(Arguments arguments, boolean sound) {
        if (captions.present()) {
            arguments
                    .add("-map", "0:v", "-vf", captions.filters(), "-fps_mode", "passthrough", "-f", "rawvideo")
                    .add("file:" + captioned.toAbsolutePath());
        }
        if (sound) {
            raw(arguments.add("-map", "0:a")).add("file:" + heard.toAbsolutePath());
        }
        return arguments.add("-map", "0:v").filters(Sketches.filters()).add("-f", "rawvideo");
    }

    /** The last of those outputs. */
    Path last() {
        return sketched;
    }

    private static Arguments raw(Arguments arguments) {
        return arguments.add("-ac", "1", "-ar", Integer.toString(SpokenWords.RATE), "-f", "s16le");
    }

    Sketches sketches() throws IOException {
        return Sketches.read(sketched, timeline);
    }

    /** Whether captions were burned in. */
    boolean captioned() {
        return captions.present();
    }

    BurnedCaptions.Sight captions() throws IOException {
        return captions.measure(captioned);
    }

    /** What is heard in the master; there is a sound. */
    Sound heard() throws IOException {
        return sound(heard);
    }

    /** @throws io.reelmill.core.clip.RenderException when the narration cannot be decoded */
    Sound spoken(Runner runner, Path narration) throws IOException {
        runner.run(raw(Arguments.run("error").input(narration)).to(spoken));
        return sound(spoken);
    }

    private static Sound sound(Path raw) throws IOException {
        return WavFile.headerless(Files.readAllBytes(raw), SpokenWords.RATE);
    }
}
