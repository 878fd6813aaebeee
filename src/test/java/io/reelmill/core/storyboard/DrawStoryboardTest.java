package io.reelmill.core.storyboard;

import static io.reelmill.core.storyboard.Tellings.CANVAS;
import static io.reelmill.core.storyboard.Tellings.MOON;
import static io.reelmill.core.storyboard.Tellings.RATE;
import static io.reelmill.core.storyboard.Tellings.drawn;
import static io.reelmill.core.storyboard.Tellings.hook;
import static io.reelmill.core.storyboard.Tellings.point;
import static io.reelmill.core.storyboard.Tellings.script;
import static io.reelmill.core.storyboard.Tellings.spoken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the shots of a storyboard begin and how long they stand. */
class DrawStoryboardTest {
    @Test
    void is_exactly_as_long_as_the_narration_and_begins_shots_in_the_pause_before_their_words() {
        Narration narration = spoken(MOON);
        Storyboard storyboard = drawn(MOON);

        assertThat(storyboard.frames()).isEqualTo(RATE.frameAt(narration.seconds()));
        for (int at = 1; at < storyboard.shots().size(); at++) {
            Shot shot = storyboard.shots().get(at);
            assertThat(RATE.seconds(shot.start()))
                    .isEqualTo(narration.lines().get(at).start() - 0.15, org.assertj.core.data.Offset.offset(0.02));
            assertThat(shot.words().get(0).start()).isBetween(0.12, 0.18);
        }
    }

    @Test
    void crossfades_for_12_frames_but_at_most_a_third_of_the_shorter_neighbour() {
        Storyboard storyboard = drawn(MOON);

        for (int at = 0; at < storyboard.shots().size() - 1; at++) {
            int shorter = Math.min(
                    storyboard.shots().get(at).frames(),
                    storyboard.shots().get(at + 1).frames());
            assertThat(storyboard.shots().get(at).overlap()).isEqualTo(Math.min(12, shorter / 3));
        }
        assertThat(storyboard.shots().get(storyboard.shots().size() - 1).overlap())
                .isZero();
    }

    @Test
    void changes_the_picture_within_a_long_line_at_a_clause() {
        Script script = script(
                "The sky",
                hook("The sky."),
                point(
                        "Near sunset the light takes a longer way through the air, and the red is all that is left of it when it reaches us."),
                point("That is all."));

        List<Shot> shots = drawn(script).shots();

        assertThat(shots)
                .extracting(Shot::line)
                .containsExactly(
                        "The sky.",
                        "Near sunset the light takes a longer way through the air,",
                        "and the red is all that is left of it when it reaches us.",
                        "That is all.");
        assertThat(shots.get(1).picture().heading())
                .isEqualTo("Near sunset the light takes a longer way through the air");
        assertThat(shots.get(2).picture().heading()).isEqualTo("The red is all that is left of it when it reaches us");
    }

    @Test
    void shows_two_short_lines_to_one_picture() {
        Script script = script(
                "Stop", hook("Stop."), point("No."), point("Go on with it all the same."), point("Now think again."));

        assertThat(drawn(script).shots())
                .extracting(Shot::line)
                .containsExactly("Stop. No.", "Go on with it all the same.", "Now think again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 60})
    void has_no_gap_no_flash_and_no_long_stand_whatever_is_spoken(int frames) {
        FrameRate rate = new FrameRate(frames * 1000, 1001);
        Random random = new Random(frames);
        for (int round = 0; round < 200; round++) {
            Script script = babble(random);
            Narration narration = spoken(script);

            Storyboard storyboard =
                    new DrawStoryboard().draw(script, narration, TopicRequests.of("topic", "Babble"), CANVAS, rate);

            assertThat(storyboard.frames()).isEqualTo(rate.frameAt(narration.seconds()));
            List<Word> heard = new ArrayList<>();
            for (Shot shot : storyboard.shots()) {
                double seconds = shot.frames() * rate.seconds(1);
                assertThat(seconds).isLessThan(6.1);
                assertThat(storyboard.shots().size() == 1 || seconds > 1.15)
                        .as("%s s", seconds)
                        .isTrue();
                assertThat(shot.words())
                        .allSatisfy(word -> assertThat(word.start()).isBetween(-0.03, seconds));
                shot.words().forEach(word -> heard.add(word.later(rate.seconds(shot.start()))));
            }
            assertThat(heard)
                    .extracting(Word::text)
                    .isEqualTo(narration.words().stream().map(Word::text).toList());
        }
    }

    private static Script babble(Random random) {
        List<Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int at = 0; at < count; at++) {
            StringBuilder text = new StringBuilder("Ba");
            int words = random.nextInt(30);
            for (int word = 0; word < words; word++) {
                text.append(random.nextInt(8) == 0 ? ", " : " ").append("babble".substring(0, 1 + random.nextInt(6)));
            }
            lines.add(new Line(
                    text.append('.').toString(), "key_points[" + at + "]", Line.Role.values()[random.nextInt(3)]));
        }
        return script("Babble", lines.toArray(Line[]::new));
    }

    @Test
    void refuses_a_narration_of_another_script() {
        assertThatThrownBy(() -> new DrawStoryboard()
                        .draw(
                                MOON,
                                spoken(script("Tea", hook("Tea."))),
                                TopicRequests.of("topic", "Tea"),
                                CANVAS,
                                RATE))
                .hasMessageContaining("1 lines were spoken of the script's 5");
    }
}
