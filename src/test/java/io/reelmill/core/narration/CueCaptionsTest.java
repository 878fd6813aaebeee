package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CueCaptionsTest {
    private final CueCaptions captions = new CueCaptions();

    @ParameterizedTest
    @EnumSource
    void keeps_its_promises_for_any_text(AspectRatio shape) {
        Random random = new Random(42);
        for (int round = 0; round < 100; round++) {
            Narration narration = anything(random);
            List<Cue> cues = captions.cue(narration, shape, CaptionStyle.BOX).cues();
            assertThat(cues.stream().flatMap(cue -> cue.words().stream())).isEqualTo(narration.words());
            double clock = 0;
            for (Cue cue : cues) {
                check(cue, shape);
                assertThat(cue.start()).isGreaterThanOrEqualTo(clock);
                clock = cue.end();
            }
            assertThat(clock).isLessThanOrEqualTo(narration.seconds() + 0.0005);
        }
    }

    private static void check(Cue cue, AspectRatio shape) {
        double seconds = cue.end() - cue.start();
        assertThat(seconds).as("%s", cue).isBetween(0.699, 7.001);
        assertThat(cue.rows()).hasSizeBetween(1, 2);
        for (String row : cue.rows()) {
            if (row.contains(" ")) {
                assertThat(row.codePointCount(0, row.length())).as(row).isLessThanOrEqualTo(length(shape));
            }
        }
        int characters = String.join(" ", cue.rows()).length();
        assertThat(characters / seconds).as("%s", cue).isLessThanOrEqualTo(25);
    }

    private static int length(AspectRatio shape) {
        return switch (shape) {
            case PORTRAIT -> 22;
            case LANDSCAPE -> 38;
            case SQUARE, TALL -> 28;
        };
    }

    /** Lines of one to forty words at the pace of speech, with dashes that stay silent. */
    private static Narration anything(Random random) {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = random.nextDouble();
        int count = 1 + random.nextInt(6);
        for (int number = 1; number <= count; number++) {
            List<Word> words = new ArrayList<>();
            double start = clock;
            int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
            for (int i = 0; i < length; i++) {
                String text = i > 0 && random.nextInt(12) == 0 ? "—" : word(random);
                double spoken = text.equals("—") ? 0 : 0.12 + text.length() * (0.05 + 0.03 * random.nextDouble());
                words.add(new Word(text, clock, clock + spoken));
                clock += spoken + (random.nextInt(6) == 0 ? 0.3 : 0);
            }
            lines.add(new SpokenLine(number, text(words), start, clock, words));
            clock += 0.35;
        }
        return new Narration(lines, clock + 0.5 + random.nextDouble());
    }

    private static String word(Random random) {
        String word = "abcdefghijklmnopqrstuvwxyz".substring(random.nextInt(13)).substring(0, 1 + random.nextInt(12));
        return word + (random.nextInt(5) == 0 ? ",.;:!?".charAt(random.nextInt(6)) : "");
    }

    @Test
    void breaks_by_sense() {
        Narration narration =
                spoken("It drifts 3.8 centimetres away from us each year, and the tides are the reason for it.");

        assertThat(rows(narration, AspectRatio.LANDSCAPE))
                .containsExactly(
                        "It drifts 3.8 centimetres away|from us each year,", "and the tides are the reason for it.");
        assertThat(rows(narration, AspectRatio.PORTRAIT))
                .containsExactly(
                        "It drifts|3.8 centimetres away", "from us each year,", "and the tides|are the reason for it.");
    }

    @Test
    void never_mixes_two_lines_while_each_has_its_time() {
        assertThat(rows(spoken("Plan five dinners.", "Shop with a list."), AspectRatio.LANDSCAPE))
                .containsExactly("Plan five dinners.", "Shop with a list.");
    }

    @Test
    void joins_lines_that_are_too_short_for_a_cue_each() {
        Narration narration = new Narration(
                List.of(
                        new SpokenLine(1, "No.", 0.1, 0.3, List.of(new Word("No.", 0.1, 0.3))),
                        new SpokenLine(2, "Yes.", 0.4, 0.6, List.of(new Word("Yes.", 0.4, 0.6)))),
                1.2);

        assertThat(rows(narration, AspectRatio.PORTRAIT)).containsExactly("No. Yes.");
        Cue cue = captions.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.BOX)
                .cues()
                .get(0);
        assertThat(cue.start()).isEqualTo(0.1);
        assertThat(cue.end()).isCloseTo(0.9, within(0.001));
    }

    @Test
    void begins_earlier_where_the_end_of_the_video_leaves_no_time() {
        Narration narration =
                new Narration(List.of(new SpokenLine(1, "Go!", 2, 2.2, List.of(new Word("Go!", 2, 2.2)))), 2.3);

        Cue cue = captions.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.BOX)
                .cues()
                .get(0);
        assertThat(cue.start()).isCloseTo(1.6, within(0.001));
        assertThat(cue.end()).isEqualTo(2.3);
    }

    @Test
    void gives_a_word_without_end_a_row_of_its_own() {
        String address = "https://example.com/" + "x".repeat(480);
        List<Word> words = List.of(new Word("Read", 0, 0.4), new Word(address, 0.4, 20.4), new Word("now.", 20.4, 21));
        Narration narration = new Narration(List.of(new SpokenLine(1, "Read it now.", 0, 21, words)), 22);

        List<Cue> cues =
                captions.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.BOX).cues();
        assertThat(cues.stream().flatMap(cue -> cue.rows().stream())).contains(address);
        assertThat(cues).allSatisfy(cue -> assertThat(cue.end() - cue.start()).isBetween(0.699, 7.001));
    }

    @Test
    void keeps_articles_and_units_with_their_nouns_and_leaves_no_short_word_alone() {
        for (String text : List.of(
                "An octopus weighs 15 kilograms on the average",
                "He gave her a remarkable explanation of it",
                "We wait a long time for it now",
                "Der Oktopus hat ein gutes Gedächtnis für Farben")) {
            for (CaptionStyle style : CaptionStyle.values()) {
                List<Cue> cues =
                        captions.cue(spoken(text), AspectRatio.PORTRAIT, style).cues();
                for (Cue cue : cues) {
                    String last = cue.rows().get(cue.rows().size() - 1);
                    assertThat(cue.rows())
                            .as("%s %s", style, cues)
                            .noneMatch(row -> row.matches(".*(^| )(a|an|the|ein|15)"));
                    assertThat(cue.rows().size() > 1 && last.length() <= 4)
                            .as("%s %s", style, cue)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void shows_fewer_words_at_a_time_in_larger_letters() {
        Narration narration = spoken("Two of them pump blood to the gills, and the third one stops.");

        assertThat(captions.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.BOLD)
                        .cues())
                .hasSizeGreaterThan(captions.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.CLEAN)
                        .cues()
                        .size())
                .allSatisfy(cue -> assertThat(cue.rows()).allMatch(row -> row.length() <= 14));
    }

    /** Words stand in for phrases: each capital letter begins one. */
    @Test
    void breaks_what_is_written_without_spaces_between_its_phrases() {
        CueCaptions unspaced = new CueCaptions(word -> List.of(word.split("(?=[A-Z])")));
        Narration narration = new Narration(
                List.of(new SpokenLine(
                        1,
                        "AbcdefGhijklmnopQrstuvwxyz Next",
                        0,
                        3.1,
                        List.of(new Word("AbcdefGhijklmnopQrstuvwxyz", 0.4, 3), new Word("Next", 3, 3.1)))),
                4);

        Cue cue = unspaced.cue(narration, AspectRatio.PORTRAIT, CaptionStyle.BOX)
                .cues()
                .get(0);

        assertThat(String.join("|", cue.rows())).isEqualTo("AbcdefGhijklmnop|Qrstuvwxyz Next");
        assertThat(cue.joined()).containsExactly(1, 2);
        assertThat(cue.words().get(1)).isEqualTo(new Word("Ghijklmnop", 1.0, 2.0));
    }

    @Test
    void counts_wide_signs_as_wide() {
        assertThat(RowLength.width("三つ")).isCloseTo(3.4, within(0.01));
        assertThat(RowLength.width("हिन्दी")).isLessThan(6);
        assertThat(RowLength.width("한🐙！")).isCloseTo(5.1, within(0.01));
    }

    @Test
    void has_no_cues_without_words() {
        assertThat(captions.cue(new Narration(List.of(), 3), AspectRatio.PORTRAIT, CaptionStyle.BOX)
                        .cues())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "year.,And,0",
        "'year,',and,1",
        "sky,because,2.5",
        "blue,sky,5",
        "the,sky,10",
        "(of,it,10",
        "'all.”',So,0",
        "3.8,kg,8",
        "1969,when,2.5",
        "तीन,से,8",
        "か。,その,0",
        "送り、,残りの,1"
    })
    void knows_what_belongs_together(String before, String after, double regret) {
        assertThat(Sense.regretOfBreak(before, after)).isEqualTo(regret);
    }

    private List<String> rows(Narration narration, AspectRatio shape) {
        return captions.cue(narration, shape, CaptionStyle.BOX).cues().stream()
                .map(cue -> String.join("|", cue.rows()))
                .toList();
    }

    private static Narration spoken(String... texts) {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = 0.4;
        for (String text : texts) {
            Recording recording = new ReadingPace(new Rhythm(0, 0, 0)).recording(text);
            double start = clock;
            clock += recording.seconds();
            lines.add(new SpokenLine(
                    lines.size() + 1,
                    text,
                    start,
                    clock,
                    recording.words().stream().map(word -> word.later(start)).toList()));
            clock += 0.35;
        }
        return new Narration(Collections.unmodifiableList(lines), clock + 1);
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
