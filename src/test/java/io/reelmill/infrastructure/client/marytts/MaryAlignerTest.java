package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No second voice is at hand: the first one is disguised, and its true times with it. */
class MaryAlignerTest {
    private static final VoiceThread THREAD = new VoiceThread(MaryVoice::load, Duration.ofSeconds(60));
    private static final SpokenLines LINES = new SpokenLines(THREAD, Duration.ofMinutes(5));
    private static final double PAUSE = 0.9;
    private static final List<String> TEXTS = List.of(
            "The Moon drifts 3.8 centimeters away from us every single year.",
            "Suspension bridges hang from cables; towers carry the compression, and anchors hold the pull.",
            "Why is the sky blue? Sunlight scatters on the air, and blue light scatters most.",
            "In 1990, Dr. Smith found that bees — yes, bees — can count to four.",
            "First, warm the pot. Next, pour the water over the leaves and wait for four minutes.",
            "Honey never spoils, because it holds too little water for anything to grow in it.");

    @TempDir
    Path folder;

    private final MaryAligner aligner = new MaryAligner(LINES);

    @AfterAll
    static void stop() {
        THREAD.close();
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_words_of_another_speaker(Disguise disguise) throws IOException {
        double sum = 0;
        double worst = 0;
        int words = 0;
        for (String text : TEXTS) {
            SpokenLines.Spoken spoken = LINES.spoken(text);
            Disguise.Disguised other = disguise.of(spoken.samples());
            WavFile.write(other.sound(), folder.resolve("other.wav"));
            List<Word> found = aligner.align(folder.resolve("other.wav"), text, "en-GB");
            List<Word> known = spoken.recording().words();
            assertThat(found).extracting(Word::text).isEqualTo(Word.written(text));
            for (int i = 0; i < known.size(); i++) {
                double miss =
                        Math.abs(found.get(i).start() - other.time(known.get(i).start()));
                sum += miss;
                worst = Math.max(worst, miss);
                words++;
            }
        }
        assertThat(sum / words).as("mean error of word starts").isLessThan(disguise.allowed());
        assertThat(worst).as("worst").isLessThan(0.45);
    }

    /** As a user records a whole script: another speaker, with pauses of his own and a noise behind them. */
    @Test
    void finds_the_words_of_a_whole_recording() throws IOException {
        Disguise.Disguised other = Disguise.LOWER_UNEVEN_ON_THE_PHONE.of(recorded());
        WavFile.write(other.sound(), folder.resolve("other.wav"));
        List<Word> found = aligner.align(folder.resolve("other.wav"), String.join(" ", TEXTS), "en-US");

        double sum = 0;
        int at = 0;
        double clock = 0;
        for (String text : TEXTS) {
            SpokenLines.Spoken spoken = LINES.spoken(text);
            for (Word word : spoken.recording().words()) {
                sum += Math.abs(found.get(at++).start() - other.time(clock + word.start()));
            }
            clock += spoken.recording().seconds() + PAUSE;
        }
        assertThat(at).isEqualTo(found.size());
        assertThat(sum / at).as("mean error of word starts").isLessThan(0.08);
    }

    private static short[] recorded() {
        List<short[]> lines =
                TEXTS.stream().map(text -> LINES.spoken(text).samples()).toList();
        int pause = (int) (PAUSE * Wav.RATE);
        short[] all =
                new short[lines.stream().mapToInt(line -> line.length + pause).sum()];
        int at = 0;
        for (short[] line : lines) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length + pause;
        }
        return all;
    }

    @Test
    void knows_english_only() {
        assertThatThrownBy(() -> aligner.align(folder.resolve("x.wav"), "Guten Tag", "de-DE"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("de-DE");
    }

    @Test
    void names_the_sound_it_cannot_read() {
        assertThatThrownBy(() -> aligner.align(folder.resolve("x.wav"), "Hello", "en-US"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("x.wav");
    }

    @Test
    void keeps_the_words_within_a_sound_that_is_something_else() throws IOException {
        WavFile.write(new Sound(new short[1200], 24_000), folder.resolve("other.wav"));

        List<Word> words = aligner.align(folder.resolve("other.wav"), "One, two, three.", "en-US");

        assertThat(words).hasSize(3).allSatisfy(word -> assertThat(word.end()).isBetween(word.start(), 0.05));
    }
}
