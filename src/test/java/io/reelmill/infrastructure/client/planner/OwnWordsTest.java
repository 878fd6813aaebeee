package io.reelmill.infrastructure.client.planner;

import static io.reelmill.infrastructure.client.planner.Planned.codes;
import static io.reelmill.infrastructure.client.planner.Planned.seconds;
import static io.reelmill.infrastructure.client.planner.Planned.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Warning;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    /** Whatever stands in a row, every spoken word but the planner's own few is the row's. */
    @Test
    void adds_no_word_but_order_pronouns_and_the_frame_of_a_question() {
        Set<String> own = Set.of(
                "first",
                "next",
                "then",
                "finally",
                "and",
                "it",
                "they",
                "is",
                "are",
                "was",
                "were",
                "there",
                "do",
                "does",
                "did",
                "you",
                "what",
                "that",
                "how",
                "why",
                "so",
                "this",
                "a",
                "closer",
                "look",
                "at",
                "here",
                "see",
                "but",
                "reason",
                "one",
                "question",
                "want",
                "to",
                "in",
                "steps",
                "three",
                "four",
                "five",
                "six",
                "last");
        String[] stock = {
            "Tea",
            "is",
            "old",
            "water",
            "boils",
            "3.5",
            "km",
            "Leaves",
            "picked",
            "by",
            "hand",
            "1889",
            "the",
            "Why",
            "How",
            "rolled",
            "into",
            "shape",
            "not",
            "but",
            "Einstein",
            "and",
            "runs",
            "fast",
            "82",
            "peaks",
            "above",
            "sea"
        };
        Random random = new Random(4);
        for (int round = 0; round < 800; round++) {
            Rows row = new Rows(
                    words(stock, random),
                    5 + random.nextInt(40),
                    "serious",
                    "all",
                    Optional.empty(),
                    Optional.empty(),
                    IntStream.range(0, random.nextInt(7))
                            .mapToObj(at -> words(stock, random))
                            .toList(),
                    round);
            Script script = written(row);
            String given = " " + plain(row.topic() + " " + String.join(" ", row.points())) + " ";

            for (Line line : script.lines()) {
                for (String word : plain(line.text()).split(" ")) {
                    boolean base = given.contains(" " + word) || given.contains(" " + word.replaceFirst("e$", ""));
                    assertThat(base
                                    || own.contains(word)
                                    || Set.of("roll", "pick", "run", "boil").contains(word))
                            .as("'%s' of %s in %s", word, given, line)
                            .isTrue();
                }
            }
            assertThat(seconds(script) <= row.duration() * 1.1 || codes(script).contains(Warning.Code.LONG_SCRIPT))
                    .isTrue();
            assertThat(script.hashtags())
                    .hasSizeBetween(3, 5)
                    .allMatch(tag -> tag.matches("[\\p{Lu}\\p{N}][\\p{L}\\p{N}]*"));
        }
    }

    private static String words(String[] stock, Random random) {
        return String.join(
                " ",
                random.ints(1 + random.nextInt(8), 0, stock.length)
                        .mapToObj(at -> stock[at])
                        .toList());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.']+", " ")
                .replaceAll("\\.( |$)", "$1")
                .replaceAll(" +", " ")
                .trim();
    }
}
