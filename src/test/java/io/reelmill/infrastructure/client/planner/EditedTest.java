package io.reelmill.infrastructure.client.planner;

import static io.reelmill.infrastructure.client.planner.Planned.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A planned script that a person took and changed. */
class EditedTest {
    private static final Rows ROW = Rows.of(
                    "Five habits for better sleep",
                    30,
                    "Go to bed at the same hour",
                    "Keep the room dark",
                    "Cool the bedroom to 18 degrees",
                    "Leave the phone outside",
                    "Drink coffee before noon, not after it")
            .asking("Sleep well tonight.");

    private static String text(Script script) {
        return script.lines().stream().map(Line::text).collect(Collectors.joining("\n\n"));
    }

    private static List<String> told(String edited) {
        return written(ROW.saying(edited)).lines().stream()
                .map(line -> line.role() + " " + line.source() + " " + line.text())
                .toList();
    }

    @Test
    void a_script_that_was_left_as_it_was_stays_the_same_lines() {
        Script planned = written(ROW);

        assertThat(written(ROW.saying(text(planned))).lines()).isEqualTo(planned.lines());
    }

    @Test
    void a_line_of_several_sentences_stays_one() {
        Rows row = Rows.of("Why cats purr", 20, "Muscles twitch fast", "Air passes by")
                .seeded(1);
        Script planned = written(row);

        assertThat(planned.hook()).isEqualTo("Cats purr. Why?");
        assertThat(written(row.saying(text(planned))).lines()).isEqualTo(planned.lines());
    }

    @Test
    void an_edited_line_is_the_persons_and_keeps_what_it_does() {
        String edited = text(written(ROW))
                .replace("Keep the room dark.", "Keep the bedroom really dark.")
                .replace("Leave the phone outside.", "Leave the phone outside.\n\nOpen a window for ten minutes.")
                .replace("Sleep well tonight.", "Good night, everyone.");

        assertThat(told(edited))
                .containsExactly(
                        "HOOK topic Five habits for better sleep.",
                        "ITEM key_points[1] Go to bed at the same hour.",
                        "ITEM script Keep the bedroom really dark.",
                        "ITEM key_points[3] Cool the bedroom to 18 degrees.",
                        "ITEM key_points[4] Leave the phone outside.",
                        "ITEM script Open a window for ten minutes.",
                        "ITEM key_points[5] Drink coffee before noon, not after it.",
                        "CLOSING script Good night, everyone.");
    }

    @Test
    void there_is_one_opening_and_one_closing_wherever_lines_are_moved() {
        assertThat(told("Nobody sleeps enough these days.\n\nFive habits for better sleep.\n\nSleep well tonight.\n\n"
                        + "Keep the room dark."))
                .containsExactly(
                        "HOOK script Nobody sleeps enough these days.",
                        "POINT topic Five habits for better sleep.",
                        "POINT call_to_action Sleep well tonight.",
                        "ITEM key_points[2] Keep the room dark.");
    }
}
