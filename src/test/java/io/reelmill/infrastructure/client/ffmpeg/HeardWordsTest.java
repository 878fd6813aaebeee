package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.core.narration.Wording;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Check;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice says each word as a burst of noise, the bed is a hum, and the listener hears where bursts begin. */
class HeardWordsTest {
    private static final int RATE = SpokenWords.RATE;
    private static final List<String> LINES =
            List.of("Bees dance in eights.", "The others follow the scout home.", "Then they dance too.");
    private static final Wording WORDING = new Wording(LINES, "en-US");
    private static final double WORD = 0.2;
    private static final double GAP = 0.06;
    private static final double PAUSE = 0.5;
    private static final List<Cue> CUES = cues();
    private static final Sound NARRATION = voice();

    @TempDir
    Path folder;

    private static List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        double clock = PAUSE;
        for (String line : LINES) {
            List<Word> words = new ArrayList<>();
            for (String word : Word.written(line)) {
                words.add(new Word(word, clock, clock + WORD));
                clock += WORD + GAP;
            }
            cues.add(new Cue(words.get(0).start(), clock - GAP, words, 0));
            clock += PAUSE - GAP;
        }
        return cues;
    }

    private static Sound voice() {
        Random random = new Random(5);
        double low = 0;
        short[] samples = new short[(int) (6 * RATE)];
        for (Cue cue : CUES) {
            for (Word word : cue.words()) {
                for (int i = (int) (word.start() * RATE); i < word.end() * RATE; i++) {
                    low += 0.2 * (random.nextGaussian() * 12_000 - low);
                    samples[i] = (short) low;
                }
            }
        }
        return new Sound(samples, RATE);
    }

    /** What a master has of the voice from an instant on so much later, over a hum. */
    private static Sound master(double from, double late) {
        short[] samples = new short[NARRATION.samples().length];
        for (int i = 0; i < samples.length; i++) {
            int spoken = i < from * RATE ? i : (int) (i - late * RATE);
            double voice = spoken < i && spoken < from * RATE ? 0 : NARRATION.samples()[spoken];
            samples[i] = (short) (0.7 * voice + 300 * Math.sin(i * 0.09));
        }
        return new Sound(samples, RATE);
    }

    private static List<Word> hear(Path file, String text, String language) {
        if (!language.startsWith("en")) {
            throw new RefusedException("only English is heard here");
        }
        try {
            short[] samples = WavFile.read(file).samples();
            List<Word> heard = new ArrayList<>();
            int silent = RATE;
            List<String> written = Word.written(text);
            for (int i = 0; i < samples.length; i++) {
                if (Math.abs(samples[i]) > 20 && silent > RATE / 25 && heard.size() < written.size()) {
                    double start = (double) i / RATE;
                    heard.add(new Word(written.get(heard.size()), start, start + WORD));
                }
                silent = Math.abs(samples[i]) > 20 ? 0 : silent + 1;
            }
            return heard;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<WordMiss> misses(List<Cue> cues, Wording wording, Sound master) throws IOException {
        Aligner aligner = HeardWordsTest::hear;
        return new HeardWords(aligner, folder.resolve("passage"))
                .misses(new CaptionTrack(cues), wording, NARRATION, master);
    }

    private static List<Check> checks(List<WordMiss> misses) {
        return WordChecks.of(misses, new SpokenWords.Distance(3, 0.01, 0.02));
    }

    private static List<String> failed(List<WordMiss> misses) {
        return checks(misses).stream()
                .filter(check -> !check.passed())
                .map(check -> check.name() + " " + check.value())
                .toList();
    }

    /** The captions, the second line's words moved. */
    private static List<Cue> moved(UnaryOperator<Word> move) {
        List<Cue> cues = new ArrayList<>(CUES);
        Cue second = CUES.get(1);
        cues.set(
                1,
                new Cue(
                        second.start(),
                        second.end(),
                        second.words().stream().map(move).toList(),
                        0));
        return cues;
    }

    @Test
    void every_word_is_told_and_in_time() throws IOException {
        List<WordMiss> misses = misses(CUES, WORDING, master(0, 0));

        assertThat(misses)
                .hasSize(14)
                .allSatisfy(miss -> assertThat(miss.size()).isLessThan(0.012));
        assertThat(checks(misses))
                .extracting(Check::name, Check::passed)
                .hasSize(4)
                .allMatch(each -> each.toList().get(1).equals(true));
        assertThat(checks(misses).get(3).value()).isEqualTo("10 ms, 20 ms at worst, of 3 words");
    }

    @Test
    void a_single_line_that_is_captioned_late_is_found_and_named() throws IOException {
        List<Cue> late = moved(word -> word.later(0.15));

        assertThat(failed(misses(late, WORDING, master(0, 0))))
                .singleElement()
                .asString()
                .startsWith("wordsInARow 15")
                .contains(" ms of 5 words from '");
    }

    @Test
    void words_that_are_squeezed_together_are_found() throws IOException {
        double start = CUES.get(1).start();
        List<Cue> squeezed = moved(word ->
                new Word(word.text(), start + (word.start() - start) * 0.8, start + (word.end() - start) * 0.8));

        assertThat(failed(misses(squeezed, WORDING, master(0, 0))))
                .anySatisfy(check -> assertThat(check).startsWith("wordsWorst").contains("'home.' at"));
    }

    @Test
    void a_voice_that_is_late_in_the_master_from_some_line_on_is_found() throws IOException {
        double from = CUES.get(2).start() - 0.1;
        List<WordMiss> misses = misses(CUES, WORDING, master(from, 0.25));

        assertThat(misses.get(0).seconds()).isCloseTo(0, offset(0.012));
        assertThat(misses.get(13).seconds()).isCloseTo(0.25, offset(0.012));
        assertThat(failed(misses)).anySatisfy(check -> assertThat(check).startsWith("wordsWorst 2"));
    }

    @Test
    void a_voice_that_is_missing_in_the_master_is_found() throws IOException {
        Sound master = master(0, 0);
        for (int i = (int) (CUES.get(1).start() * RATE); i < CUES.get(1).end() * RATE; i++) {
            master.samples()[i] = (short) (300 * Math.sin(i * 0.09));
        }

        assertThat(failed(misses(CUES, WORDING, master)))
                .hasSize(3)
                .anySatisfy(check -> assertThat(check).startsWith("wordsMean not heard of 14 words"))
                .anySatisfy(check -> assertThat(check).startsWith("wordsWorst not heard: '"));
    }

    @Test
    void captions_that_say_something_else_are_not_heard() throws IOException {
        Wording other = new Wording(List.of(LINES.get(0), "The others follow the mouse home.", LINES.get(2)), "en-US");

        assertThat(misses(CUES, other, master(0, 0)))
                .filteredOn(miss -> Double.isInfinite(miss.size()))
                .extracting(miss -> miss.word().text())
                .containsExactly("The", "others", "follow", "the", "scout", "home.");
    }

    @Test
    void a_line_of_which_nothing_is_heard_is_told() throws IOException {
        List<Cue> more = new ArrayList<>(CUES);
        more.add(Media.cue(5.5, 5.9, "And so on."));
        Wording wording = new Wording(List.of(LINES.get(0), LINES.get(1), LINES.get(2), "And so on."), "en-US");

        assertThat(misses(more, wording, master(0, 0)))
                .filteredOn(miss -> Double.isInfinite(miss.size()))
                .hasSize(3);
    }

    @Test
    void captions_that_are_cut_finer_than_words_are_held_against_whole_words() throws IOException {
        Word bees = CUES.get(0).words().get(0);
        List<Word> words = new ArrayList<>(CUES.get(0).words());
        words.set(0, new Word("Be", bees.start(), bees.start() + WORD / 2));
        words.add(1, new Word("es", bees.start() + WORD / 2, bees.end()));
        List<Cue> cues = new ArrayList<>(CUES);
        cues.set(0, new Cue(bees.start(), CUES.get(0).end(), words, 0, List.of(1)));

        assertThat(misses(cues, WORDING, master(0, 0)))
                .hasSize(14)
                .allSatisfy(miss -> assertThat(miss.size()).isLessThan(0.012));
    }

    @Test
    void where_nobody_knows_the_language_the_words_after_pauses_are_measured() throws IOException {
        List<WordMiss> misses = misses(CUES, new Wording(LINES, "fi"), master(0, 0));

        assertThat(misses).isEmpty();
        assertThat(checks(misses))
                .extracting(Check::value)
                .containsExactly("10 ms of 3 words after a pause", "20 ms of 3 words after a pause");
        assertThat(misses(CUES, new Wording(List.of(), "en-US"), master(0, 0))).isEmpty();
    }
}
