package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speaks, and measures what was said. */
class MaryNarratorTest {
    private static final VoiceThread THREAD = new VoiceThread(MaryVoice::load, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private final SpokenLines lines = new SpokenLines(THREAD, Duration.ofMinutes(1));
    private final MaryNarrator narrator = new MaryNarrator(lines);
    private final Voice voice = narrator.voices().get(0);

    @AfterAll
    static void stop() {
        THREAD.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It drifts 3.8 cm away each year, and its day lasts 29.5 Earth days.",
                "— 🎉 Dr. Smith's “Streisand effect” (from 2003) — e.g. on TV: C# & C++… 日本語 !",
                "  A  plan\u00a0B,\tthen https://example.com/x "
            })
    void gives_every_written_word_its_time_within_the_sound(String line) throws IOException {
        Recording recording = record(line, "line.wav");
        Sound sound = sound("line.wav");

        assertThat(recording.text()).isEqualTo(line);
        assertThat(recording.words()).extracting(Word::text).isEqualTo(Word.written(line));
        assertThat(recording.seconds()).isEqualTo(sound.seconds());
        double clock = 0;
        for (Word word : recording.words()) {
            assertThat(word.start()).isGreaterThanOrEqualTo(clock);
            assertThat(word.end()).isGreaterThanOrEqualTo(word.start());
            clock = word.end();
            if (word.text().matches(".*[\\p{IsLatin}\\d].*")) {
                assertThat(word.end() - word.start()).as(word.text()).isGreaterThan(0.03);
                assertThat(sound.level(word.start(), word.end()))
                        .as(word.text())
                        .isGreaterThan(-38);
            }
        }
        assertThat(clock).isLessThanOrEqualTo(recording.seconds());
    }

    @Test
    void pauses_at_commas_dashes_and_sentence_ends() throws IOException {
        List<Word> words = record("One, two — three. Four", "line.wav").words();
        Sound sound = sound("line.wav");

        assertThat(gap(words, 0, 1)).isBetween(0.18, 0.22);
        assertThat(gap(words, 1, 3)).isCloseTo(0.25, within(0.02));
        assertThat(gap(words, 3, 4)).isCloseTo(0.35, within(0.06));
        assertThat(sound.level(words.get(0).end() + 0.05, words.get(1).start() - 0.05))
                .isLessThan(-50);
        assertThat(sound.level(words.get(3).end() + 0.08, words.get(4).start() - 0.05))
                .isLessThan(-50);
    }

    @Test
    void leaves_no_silence_at_the_ends_and_room_above() throws IOException {
        record("Towers carry compression!", "line.wav");
        Sound sound = sound("line.wav");

        assertThat(sound.peak()).isBetween(-20.0, -3.0);
        assertThat(sound.level(0, 0.05)).isGreaterThan(-60);
        assertThat(sound.level(sound.seconds() - 0.05, sound.seconds())).isGreaterThan(-60);
        assertThat(sound.samples()[0]).isZero();
        assertThat(sound.samples()[sound.samples().length - 1]).isZero();
    }

    @Test
    void writes_the_same_bytes_for_the_same_line() throws IOException {
        record("Cables carry tension.", "one.wav");
        new MaryNarrator(new SpokenLines(THREAD, Duration.ZERO))
                .record("Cables carry tension.", voice, folder.resolve("two.wav"))
                .goods();

        assertThat(folder.resolve("one.wav")).hasSameBinaryContentAs(folder.resolve("two.wav"));
    }

    @Test
    void speaks_sentences_of_any_length_and_words_without_end() throws IOException {
        Recording recording = record("and so on, ".repeat(18) + "xo".repeat(250), "line.wav");

        assertThat(recording.words()).hasSize(55);
        assertThat(recording.seconds()).isGreaterThan(12);
        assertThat(recording.words().get(54).end()).isCloseTo(recording.seconds(), within(0.1));
    }

    @Test
    void refuses_a_line_without_anything_to_speak() {
        assertThatThrownBy(() -> record("🎉 — !", "line.wav"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'🎉 — !'");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refuses_a_voice_it_does_not_have() {
        assertThatThrownBy(() -> narrator.record("Hello", new Voice("other", "en-US"), folder.resolve("line.wav")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("other");
    }

    @Test
    void names_the_file_it_cannot_write() {
        assertThatThrownBy(() -> record("Hello", "missing/line.wav"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line.wav");
    }

    @Test
    void says_what_it_can_do() {
        assertThat(narrator.capabilities().provider()).isEqualTo("mary");
        assertThat(narrator.capabilities().model()).contains("5.2.1", "cmu-slt-hsmm");
        assertThat(narrator.capabilities().serves("en-GB")).isTrue();
        assertThat(narrator.capabilities().serves("de-DE")).isFalse();
        assertThat(voice).isEqualTo(new Voice("cmu-slt-hsmm", "en-US"));
    }

    @Test
    void measures_a_line_as_it_is_recorded_and_speaks_it_once() throws IOException {
        Pace pace = new MeasuredPaces(lines, new Rhythm(0.4, 0.35, 1.2), new EstimatedSeconds(Map.of()), 1)
                .of(TopicRequests.of("topic", "Tea", "voice", voice.name()));
        double seconds = pace.seconds("Anchors hold the pull.");
        SpokenLines.Spoken measured = lines.spoken("Anchors hold the pull.");

        assertThat(record("Anchors hold the pull.", "line.wav").seconds()).isEqualTo(seconds);
        assertThat(lines.spoken("Anchors hold the pull.")).isSameAs(measured);
        assertThat(pace.seconds("Anchors hold the pull.")).isEqualTo(seconds);
        assertThat(pace.total(List.of("Anchors hold the pull.", "Anchors hold the pull.")))
                .isCloseTo(1.6 + 2 * seconds + 0.35, within(1e-9));
    }

    @Test
    void paces_a_video_without_voice_by_its_readers() {
        Pace pace = new MeasuredPaces(lines, new Rhythm(0.4, 0.35, 1.2), new EstimatedSeconds(Map.of()), 1)
                .of(TopicRequests.of("topic", "Tea", "voice", "none"));

        assertThat(pace.seconds("a".repeat(32))).isEqualTo(2);
        assertThat(pace.seconds("🎉")).isEqualTo(1.8);
    }

    @Test
    void forgets_the_oldest_lines_when_its_memory_is_full() {
        SpokenLines small = new SpokenLines(THREAD, Duration.ofMillis(1500));
        SpokenLines.Spoken first = small.spoken("One, two, three.");
        SpokenLines.Spoken second = small.spoken("Hello.");

        assertThat(small.spoken("Hello.")).isSameAs(second);
        assertThat(small.spoken("One, two, three.")).isNotSameAs(first);
    }

    private Recording record(String line, String file) throws IOException {
        return narrator.record(line, voice, folder.resolve(file)).goods();
    }

    private Sound sound(String file) throws IOException {
        assertThat(Files.size(folder.resolve(file))).isGreaterThan(44);
        return Sound.of(folder.resolve(file));
    }

    private static double gap(List<Word> words, int before, int after) {
        return words.get(after).start() - words.get(before).end();
    }
}
