package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundMixIT {
    private static final double SECONDS = 8;
    private static final Pattern MEAN = Pattern.compile("mean_volume: (-?[\\d.]+) dB");

    @TempDir
    Path folder;

    private Path mix(Optional<Path> voice, Optional<Path> bed) {
        return new SoundMix(Media.RUNNER).mix(timeline(voice, bed), scratch()).orElseThrow();
    }

    private Scratch scratch() {
        return new Scratch(folder.resolve("master.mp4"));
    }

    private static Timeline timeline(Optional<Path> voice, Optional<Path> bed) {
        return Media.timeline(Media.SMALL, List.of(new Segment(Path.of("clip.mp4"), 0, 240, 0)), voice, bed);
    }

    private static Loudness loudness(Path sound) {
        return Loudness.in(Media.RUNNER.run(Arguments.run("info")
                .input(sound)
                .add("-af", Loudness.meter(true).text())
                .toNothing()));
    }

    private void assertRight(Path sound) {
        Loudness loudness = loudness(sound);
        assertThat(loudness.integrated()).isBetween(-14.3, -13.7);
        assertThat(loudness.truePeak()).isLessThanOrEqualTo(-1.0);
        Probe probe = Probe.of(Media.RUNNER, sound);
        assertThat(probe.audio("sample_rate")).isEqualTo("48000");
        assertThat(probe.audio("channels")).isEqualTo("2");
        assertThat(probe.seconds()).isBetween(SECONDS - 0.03, SECONDS + 0.03);
    }

    @Test
    void a_voice_at_full_scale_over_a_loud_bed_comes_out_right_and_the_bed_ducks() {
        assertRight(
                mix(Optional.of(Media.voice(folder, SECONDS, 3)), Optional.of(Media.bed(folder, SECONDS + 3, 0.9))));

        double pause = bed(2.85, 2.98);
        double speech = bed(3.4, 4.9);
        assertThat(pause - speech).isBetween(6.0, 20.0);
    }

    @Test
    void the_bed_stays_down_between_sentences_and_breathes_in_a_long_pause() {
        mix(Optional.of(Media.sentences(folder, SECONDS)), Optional.of(Media.bed(folder, SECONDS, 0.5)));

        double speech = bed(3.4, 4.9);
        assertThat(bed(2.2, 2.35) - speech).as("between two sentences").isLessThan(6);
        assertThat(bed(6.0, 6.2) - speech).as("a second into a pause").isGreaterThan(9);
        assertThat(bed(7.0, 7.6) - speech).as("when the voice is back").isLessThan(3);
    }

    @Test
    void the_bed_is_back_at_once_when_the_last_word_has_been_said() {
        mix(Optional.of(Media.speech(folder, 5)), Optional.of(Media.bed(folder, SECONDS, 0.5)));

        double whole = bed(6.5, 7.5);
        assertThat(whole - bed(2.3, 2.5)).as("between two sentences").isGreaterThan(6);
        assertThat(whole - bed(5.3, 5.5)).as("after the last one").isLessThan(4);
    }

    @Test
    void a_whispered_voice_alone_comes_out_right() {
        assertRight(mix(Optional.of(Media.voice(folder, SECONDS, 0.01)), Optional.empty()));
    }

    @Test
    void a_bed_alone_comes_out_right_and_fades_at_its_end() {
        Path sound = mix(Optional.empty(), Optional.of(Media.bed(folder, SECONDS + 1, 0.05)));

        assertRight(sound);
        assertThat(level(sound, "440", 7.9, 8)).isLessThan(level(sound, "440", 4, 5) - 12);
    }

    @Test
    void silence_stays_silence() {
        Path sound = mix(Optional.of(Media.voice(folder, SECONDS, 0)), Optional.empty());

        assertThat(loudness(sound).silent()).isTrue();
    }

    @Test
    void where_nothing_is_to_be_heard_nothing_is_written() {
        assertThat(new SoundMix(Media.RUNNER).mix(timeline(Optional.empty(), Optional.empty()), scratch()))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** The level of the bed's own tone within a time of the mix. */
    private double bed(double from, double to) {
        return level(folder.resolve("master.mp4.mix.wav"), "554", from, to);
    }

    private static double level(Path sound, String tone, double from, double to) {
        String filters = "atrim=%.2f:%.2f,bandpass=f=%s:width_type=h:w=6,volumedetect";
        return Media.RUNNER
                .run(Arguments.run("info")
                        .input(sound)
                        .add("-af", String.format(Locale.ROOT, filters, from, to, tone))
                        .toNothing())
                .numbers(MEAN)
                .get(0);
    }
}
