package io.reelmill.infrastructure.client.sequencer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.composition.Composer;
import io.reelmill.core.composition.Score;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.Mood;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SequencerComposerTest {
    private final Composer composer = new SequencerConfiguration().sequencerComposer();

    @TempDir
    Path folder;

    private static Score score(double seconds, long seed) {
        return new Score(seconds, 0, List.of(), seed);
    }

    private Wave composed(Mood mood, double seconds, long seed) throws Exception {
        Path file = folder.resolve(mood + "-" + seconds + "-" + seed + ".wav");
        composer.compose(mood, score(seconds, seed), file);
        return Wave.read(file);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void sounds_clean_in_every_mood(Mood mood) throws Exception {
        for (long seed : new long[] {1, -77}) {
            Wave wave = composed(mood, 24, seed);

            assertThat(wave.peak()).isBetween(-14.0, -3.0);
            assertThat(wave.offset()).isLessThan(0.001);
            assertThat(wave.jump()).as("no click").isLessThan(0.25);
            assertThat(wave.correlation()).as("wide, but not out of phase").isBetween(0.1, 0.97);
            assertThat(wave.level(4, 20)).isBetween(-24.0, -16.0);
            for (int from = 2; from < 22; from += 2) {
                assertThat(wave.level(from, from + 2))
                        .as("from second %d", from)
                        .isGreaterThan(-32);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CALM,0.5", "UPBEAT,3", "DRAMATIC,7.333", "CORPORATE,12.0001", "CALM,61.7"})
    void lasts_exactly_as_long_as_asked(Mood mood, double seconds) throws Exception {
        Wave wave = composed(mood, seconds, 3);

        assertThat(wave.left()).hasSize((int) Math.round(seconds * 48000));
        assertThat(wave.format().getSampleRate()).isEqualTo(48000f);
        assertThat(wave.format().getChannels()).isEqualTo(2);
        assertThat(wave.format().getSampleSizeInBits()).isEqualTo(16);
    }

    @Test
    void begins_and_ends_gently() throws Exception {
        Wave wave = composed(Mood.UPBEAT, 20, 9);

        assertThat(wave.left()[0]).isZero();
        assertThat(wave.left()[wave.left().length - 1]).isZero();
        assertThat(wave.level(0, 0.1)).isLessThan(wave.level(8, 12) - 12);
        assertThat(wave.level(19.5, 20)).isLessThan(wave.level(8, 12) - 12);
        assertThat(wave.level(17, 18)).as("the last chord still sounds").isGreaterThan(-34);
    }

    @Test
    void ends_on_the_tonic_it_began_with() {
        for (Mood mood : List.of(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE)) {
            for (long seed = 0; seed < 20; seed++) {
                List<Note> bass = Piece.of(Style.of(mood), score(30, seed)).stream()
                        .filter(note -> note.instrument() == Instrument.BASS)
                        .toList();
                Note last = bass.get(bass.size() - 1);
                Note before = bass.get(bass.size() - 2);

                assertThat(last.start()).isEqualTo(30 - 3.6, org.assertj.core.data.Offset.offset(0.01));
                assertThat(Math.floorMod(before.pitch() - last.pitch(), 12))
                        .as("a fifth above, before it")
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void the_last_chord_comes_with_the_last_word_and_is_gone_with_the_video() throws Exception {
        Path file = folder.resolve("voiced.wav");
        for (Mood mood : List.of(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE)) {
            composer.compose(mood, new Score(20, 18.8, List.of(), 3), file);
            Wave wave = Wave.read(file);

            assertThat(wave.level(18.9, 19.4)).as("%s, when it is struck", mood).isGreaterThan(wave.level(8, 12) - 6);
            assertThat(wave.level(19.7, 19.8)).as("while it fades").isBetween(-55.0, -25.0);
            assertThat(wave.level(19.9, 20)).as("at the end").isLessThan(-45);
        }
        assertThat(chord(20, 19.9)).as("not shorter than a second").isEqualTo(19);
        assertThat(chord(20, 12)).as("nor longer than it rings").isEqualTo(16.4);
    }

    private static double chord(double seconds, double voiced) {
        List<Note> bass = Piece.of(Style.of(Mood.CALM), new Score(seconds, voiced, List.of(), 3)).stream()
                .filter(note -> note.instrument() == Instrument.BASS)
                .toList();
        return Math.round(bass.get(bass.size() - 1).start() * 100) / 100.0;
    }

    @Test
    void plays_only_notes_of_one_key() {
        for (Mood mood : List.of(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE)) {
            long classes = Piece.of(Style.of(mood), score(40, 11)).stream()
                    .filter(note -> note.instrument() == Instrument.PAD || note.instrument() == Instrument.KEYS)
                    .map(note -> note.pitch() % 12)
                    .distinct()
                    .count();

            assertThat(classes).as(mood.name()).isBetween(5L, 7L);
        }
    }

    @Test
    void a_longer_piece_has_an_opening_a_contrasting_middle_and_a_return() {
        List<Note> notes = Piece.of(Style.of(Mood.UPBEAT), score(40, 3));

        assertThat(played(notes, Instrument.KICK, 0, 4)).as("the beat waits").isZero();
        assertThat(played(notes, Instrument.CLAP, 12, 18)).isPositive();
        assertThat(played(notes, Instrument.CLAP, 21, 25))
                .as("and rests in the middle")
                .isZero();
        assertThat(played(notes, Instrument.CLAP, 29, 34)).as("to come back").isPositive();
    }

    @Test
    void marks_new_scenes_quietly_with_tones_of_the_chord_that_sounds() {
        for (Mood mood : List.of(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE)) {
            List<Note> plain = Piece.of(Style.of(mood), score(30, 3));
            List<Note> marked =
                    new ArrayList<>(Piece.of(Style.of(mood), new Score(30, 0, List.of(0.4, 7.3, 8.1, 15.2, 29.0), 3)));
            marked.removeAll(plain);

            assertThat(marked.stream().map(Note::start).map(Math::floor).distinct())
                    .as("one too early, one too soon after another and one in the last chord are left out")
                    .containsExactly(7.0, 15.0);
            List<Integer> key = plain.stream()
                    .filter(note -> note.instrument() == Instrument.PAD)
                    .map(note -> note.pitch() % 12)
                    .distinct()
                    .toList();
            assertThat(marked).allSatisfy(note -> assertThat(note.level()).isLessThanOrEqualTo(0.2));
            assertThat(marked.stream().filter(note -> note.instrument() != Instrument.BOOM))
                    .allSatisfy(note -> assertThat(key).contains(note.pitch() % 12));
        }
    }

    private static long played(List<Note> notes, Instrument instrument, double from, double to) {
        return notes.stream()
                .filter(note -> note.instrument() == instrument && note.start() >= from && note.start() < to)
                .count();
    }

    @Test
    void is_heard_at_the_pitches_that_were_written() throws Exception {
        Note low = Piece.of(Style.of(Mood.CALM), score(20, 4)).stream()
                .filter(note -> note.instrument() == Instrument.BASS)
                .findFirst()
                .orElseThrow();
        Wave wave = composed(Mood.CALM, 20, 4);
        double until = low.start() + 1;

        assertThat(wave.strength(low.hertz(), low.start(), until))
                .isGreaterThan(10 * wave.strength(low.hertz() * Math.pow(2, 1.5 / 12), low.start(), until));
    }

    @Test
    void gives_the_same_sound_for_the_same_seed_and_another_for_another() throws Exception {
        composer.compose(Mood.CORPORATE, score(8, 5), folder.resolve("a.wav"));
        composer.compose(Mood.CORPORATE, score(8, 5), folder.resolve("b.wav"));
        composer.compose(Mood.CORPORATE, score(8, 6), folder.resolve("c.wav"));

        assertThat(folder.resolve("a.wav")).hasSameBinaryContentAs(folder.resolve("b.wav"));
        assertThat(Files.mismatch(folder.resolve("a.wav"), folder.resolve("c.wav")))
                .isNotNegative();
    }

    @Test
    void is_brighter_when_upbeat_than_corporate_calm_or_dramatic() throws Exception {
        Map<Mood, Double> bright = new EnumMap<>(Mood.class);
        for (Mood mood : List.of(Mood.CALM, Mood.UPBEAT, Mood.DRAMATIC, Mood.CORPORATE)) {
            bright.put(mood, composed(mood, 20, 2).brightness());
        }

        assertThat(bright.get(Mood.UPBEAT)).as("%s", bright).isGreaterThan(1.2 * bright.get(Mood.CORPORATE));
        assertThat(bright.get(Mood.CORPORATE)).as("%s", bright).isGreaterThan(1.2 * bright.get(Mood.CALM));
        assertThat(bright.get(Mood.UPBEAT)).as("%s", bright).isGreaterThan(2 * bright.get(Mood.DRAMATIC));
    }

    @Test
    void says_that_it_made_the_bed_for_nothing() {
        Provenance provenance = composer.compose(Mood.CALM, score(1, 42), folder.resolve("short.wav"));

        assertThat(provenance.provider()).isEqualTo("sequencer");
        assertThat(provenance.seed()).contains(42L);
        assertThat(provenance.cost()).contains(Cost.NOTHING);
    }

    @Test
    void refuses_what_cannot_be_a_bed() {
        Path file = folder.resolve("none.wav");

        assertThatThrownBy(() -> composer.compose(Mood.NONE, score(5, 1), file))
                .isInstanceOf(IllegalArgumentException.class);
        for (double seconds : new double[] {0, -1, Double.NaN, 4000}) {
            assertThatThrownBy(() -> composer.compose(Mood.CALM, score(seconds, 1), file))
                    .hasMessageContaining("up to an hour");
        }
        assertThatThrownBy(() -> composer.compose(Mood.CALM, score(5, 1), folder.resolve("no/where.wav")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("where.wav");
    }
}
