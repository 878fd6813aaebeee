package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Mixes a master's sound and encodes it, apart from the picture: what counts is the loudness of the encoded sound, so it
 * is encoded, measured and corrected until it is right, which costs little without a picture.
 */
final class SoundMix {
    private static final double VOICE = -16;
    /** In pauses; ducked it lies 20 dB under the voice, as WCAG 1.4.7 asks. */
    private static final double BED = -23;

    private static final double CEILING = -1.5;
    private static final double HIGHEST_PEAK = -1.1;
    private static final double NEAR = 0.25;
    private static final double MOST_GAIN = 40;
    private static final int TRIES = 5;
    /** By which the sound may be shorter than the video. */
    private static final double ROUNDING = 0.1;

    private final Runner runner;

    SoundMix(Runner runner) {
        this.runner = runner;
    }

    /** Writes the timeline's sound as AAC into a work file; empty when there is nothing to be heard. */
    Optional<Path> mix(Timeline timeline, Scratch scratch) {
        SoundGraph graph = new SoundGraph(timeline.seconds());
        Path mixed = scratch.file("mix.wav");
        Optional<Loudness> loudness = premix(timeline, graph, mixed);
        return loudness.map(measured -> level(graph, mixed, measured, scratch.file("sound.m4a")));
    }

    private Optional<Loudness> premix(Timeline timeline, SoundGraph graph, Path target) {
        if (timeline.narration().isPresent() && timeline.bed().isPresent()) {
            return Optional.of(duck(timeline, graph, timeline.narration().get(), target));
        }
        return timeline.narration()
                .map(voice -> write(voice, graph.voice(), target))
                .or(() -> timeline.bed().map(bed -> write(bed, graph.bed(), target)));
    }

    private Loudness duck(Timeline timeline, SoundGraph graph, Path voice, Path target) {
        Path bed = timeline.bed().orElseThrow();
        Output heard = measure(voice, graph.voice());
        double voiceGain = gain(Loudness.in(heard), VOICE);
        double bedGain = gain(Loudness.in(measure(bed, graph.bed())), BED);
        Arguments arguments = Arguments.run("info")
                .input(Arguments.PIPE)
                .input(bed)
                .graph(graph.ducked(voiceGain, bedGain, voiced(timeline, heard)));
        return Loudness.in(runner.run(wav(arguments, target).fedWith(Feed.of(voice))));
    }

    /** Until when the voice speaks, by its sound and by what is written, whichever is later. */
    private static double voiced(Timeline timeline, Output heard) {
        List<Double> quiet = heard.numbers(Measurement.SILENCE_START);
        List<Double> loud = heard.numbers(Measurement.SILENCE_END);
        boolean ends = quiet.size() > loud.size()
                || !quiet.isEmpty() && loud.get(loud.size() - 1) > timeline.seconds() - ROUNDING;
        double spoken = timeline.captions().cues().stream()
                .flatMap(cue -> cue.words().stream())
                .mapToDouble(Word::end)
                .reduce(0, Math::max);
        return ends ? Math.max(spoken, quiet.get(quiet.size() - 1)) : timeline.seconds();
    }

    private Loudness write(Path sound, FilterGraph graph, Path target) {
        Arguments arguments = Arguments.run("info").input(Arguments.PIPE).graph(graph);
        return Loudness.in(runner.run(wav(arguments, target).fedWith(Feed.of(sound))));
    }

    private Output measure(Path sound, FilterGraph graph) {
        Command command = Arguments.run("info")
                .input(Arguments.PIPE)
                .graph(graph)
                .add("-map", "[" + SoundGraph.SOUND + "]")
                .toNothing();
        return runner.run(command.fedWith(Feed.of(sound)));
    }

    private static Command wav(Arguments arguments, Path target) {
        return arguments
                .add("-map", "[" + SoundGraph.SOUND + "]", "-c:a", "pcm_f32le")
                .to(target);
    }

    private Path level(SoundGraph graph, Path mixed, Loudness premix, Path target) {
        double gain = gain(premix, Loudness.TARGET);
        double ceiling = CEILING;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            encode(graph.levelled(gain, ceiling), mixed, target);
            Loudness encoded = encoded(target);
            boolean loudEnough = premix.silent() || Math.abs(Loudness.TARGET - encoded.integrated()) <= NEAR;
            if (loudEnough && !(encoded.truePeak() > HIGHEST_PEAK)) {
                break;
            }
            gain += premix.silent() ? 0 : Loudness.TARGET - encoded.integrated();
            ceiling -= Math.max(0, encoded.truePeak() - HIGHEST_PEAK + 0.1);
        }
        return target;
    }

    private void encode(FilterGraph graph, Path mixed, Path target) {
        Arguments arguments = Arguments.run("error").input(Arguments.PIPE).graph(graph);
        arguments
                .add("-map", "[" + SoundGraph.SOUND + "]", "-c:a", "aac", "-b:a", "192k")
                .reproducible();
        runner.run(arguments.to(target).fedWith(Feed.of(mixed)));
    }

    private Loudness encoded(Path sound) {
        return Loudness.in(runner.run(Arguments.run("info")
                .input(sound)
                .add("-af", Loudness.meter(true).text())
                .toNothing()));
    }

    private static double gain(Loudness from, double to) {
        return from.silent() ? 0 : Math.min(MOST_GAIN, to - from.integrated());
    }
}
