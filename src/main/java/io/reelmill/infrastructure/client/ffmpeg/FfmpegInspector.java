package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.infrastructure.client.ffmpeg.Checks.check;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures masters: the headers, one strict decode of everything, the captions' layout, and the words heard in it, which
 * are found by the narration, decoded for that, and by the aligner.
 */
final class FfmpegInspector implements Inspector {
    private static final double LOUDNESS = 1;
    private static final double PEAK = -1;

    private final Runner runner;
    private final Aligner aligner;
    private final Duration freeze;

    /** @param aligner finds the words in the narration */
    FfmpegInspector(Runner runner, Aligner aligner, InspectionProperties properties) {
        this.runner = runner;
        this.aligner = aligner;
        this.freeze = properties.freeze();
    }

    @Override
    public String model() {
        return "inspection-3, freeze " + freeze;
    }

    @Override
    public Inspection inspect(Path master, Expectation expectation) {
        List<Check> checks = new ArrayList<>();
        Timeline timeline = expectation.timeline();
        try (Scratch scratch = Evidence.scratch(master)) {
            boolean indexFirst = Mp4Index.first(master);
            Probe probe = Probe.of(runner, master);
            checks.addAll(FileChecks.of(probe, expectation, indexFirst));
            boolean sound = probe.audio().isPresent();
            Evidence evidence = new Evidence(master, timeline, scratch);
            Measurement measured = Measurement.of(runner, master, freeze, sound, evidence);
            checks.add(check("decodes", "true", "true", true));
            checks.addAll(pictures(measured, timeline));
            checks.addAll(SightChecks.of(evidence, timeline));
            checks.addAll(sound(measured, timeline, sound));
            if (sound) {
                checks.addAll(heard(expectation, evidence, scratch.file("passage")));
            }
        } catch (UnfinishedRunException e) {
            // A stop, not a verdict: kept as one, it would fail the session for good.
            throw e;
        } catch (RenderException e) {
            checks.add(check("decodes", String.valueOf(e.getMessage()), "true", false));
        } catch (IOException e) {
            throw new UncheckedIOException("The master cannot be read: " + master, e);
        }
        checks.addAll(CaptionChecks.of(expectation.timeline(), expectation.captions()));
        return new Inspection(checks);
    }

    @Override
    public FinalVideo probe(Path master, String relative) {
        Probe probe = Probe.of(runner, master);
        return new FinalVideo(
                relative,
                probe.seconds(),
                (int) Probe.number(probe.video("width")),
                (int) Probe.number(probe.video("height")),
                probe.video("r_frame_rate"),
                probe.video("codec_name"),
                probe.audio("codec_name"),
                sha256(master));
    }

    private List<Check> heard(Expectation expectation, Evidence evidence, Path work) throws IOException {
        Sound heard = evidence.heard();
        List<Check> checks = new ArrayList<>(List.of(Clicks.check(heard, expectation)));
        Optional<Path> narration = expectation.timeline().narration();
        if (narration.isPresent()) {
            Sound spoken = evidence.spoken(runner, narration.get());
            CaptionTrack track = expectation.timeline().captions();
            checks.addAll(WordChecks.of(
                    new HeardWords(aligner, work).misses(track, expectation.wording(), spoken, heard),
                    SpokenWords.measure(track, spoken, heard)));
        }
        return checks;
    }

    private List<Check> pictures(Measurement measured, Timeline timeline) {
        double black = longest(measured.black(), 0, timeline.seconds());
        double frozen = longest(measured.frozen(), 0, timeline.seconds());
        String limit = String.format(Locale.ROOT, "at most %.1f s", freeze.toMillis() / 1000.0);
        return List.of(
                Checks.same("frames", Long.toString(measured.frames()), Integer.toString(timeline.frames())),
                check("black", "%.2f s", black, "at most 0.5 s", black <= Measurement.BLACK),
                check("frozen", "%.2f s", frozen, limit, frozen == 0));
    }

    private static List<Check> sound(Measurement measured, Timeline timeline, boolean present) {
        if (!present) {
            return List.of();
        }
        Loudness loudness = measured.loudness();
        double off = Math.abs(loudness.integrated() - Loudness.TARGET);
        List<Check> checks = new ArrayList<>(List.of(
                check("loudness", "%.1f LUFS", loudness.integrated(), "-14 ±1 LUFS", off <= LOUDNESS),
                check("truePeak", "%.1f dBTP", loudness.truePeak(), "at most -1 dBTP", loudness.truePeak() <= PEAK)));
        List<Cue> cues = timeline.captions().cues();
        if (timeline.narration().isPresent() && !cues.isEmpty()) {
            double silent = longest(
                    measured.silent(),
                    cues.get(0).start(),
                    cues.get(cues.size() - 1).end());
            checks.add(check("silence", "%.2f s", silent, "at most 2 s", silent <= Measurement.SILENCE));
        }
        return checks;
    }

    /** The longest stretch within a time; 0 when there is none. */
    private static double longest(List<Measurement.Stretch> stretches, double from, double to) {
        return stretches.stream()
                .mapToDouble(stretch -> stretch.within(from, to))
                .reduce(0, Math::max);
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The master cannot be read: " + file, e);
        }
    }
}
