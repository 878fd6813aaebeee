package io.reelmill.core.storyboard;

import static io.reelmill.core.storyboard.Tellings.CANVAS;
import static io.reelmill.core.storyboard.Tellings.RATE;
import static io.reelmill.core.storyboard.Tellings.hook;
import static io.reelmill.core.storyboard.Tellings.item;
import static io.reelmill.core.storyboard.Tellings.point;
import static io.reelmill.core.storyboard.Tellings.script;
import static io.reelmill.core.storyboard.Tellings.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which design each shot of a video takes, and that no two neighbours look alike. */
class ChosenDesignsTest {
    private static final Emblems EMBLEMS = text -> List.of("bee", "lock", "moon").stream()
            .filter(icon -> text.toLowerCase(java.util.Locale.ROOT).contains(icon))
            .toList();

    private static final Script BEES = script(
            "What bees do",
            hook("What do bees do?"),
            point("A bee is faster than a plane."),
            point("What locks the hive at night?"),
            point("A lock of wax does."),
            point("Every lock needs a key."),
            point("A hive is 50 cm high, and a trunk is 90 cm high."),
            point("Trains in Japan carry them."),
            point("In 1851 a frame was made."),
            point("In 1960 it was sold."),
            point("They like it."),
            point("They love it."),
            point("That is all."));

    @Test
    void fits_the_design_to_what_the_line_says() {
        assertThat(drawn(BEES, "1").shots())
                .extracting(shot -> shot.picture().design())
                .containsExactly(
                        Design.TITLE,
                        Design.COMPARISON,
                        Design.QUESTION,
                        Design.ICON,
                        Design.STATEMENT,
                        Design.CHART,
                        Design.MAP,
                        Design.TIMELINE,
                        Design.TIMELINE,
                        Design.STATEMENT,
                        Design.STATEMENT,
                        Design.CLOSING);
    }

    @Test
    void lets_the_parts_of_a_picture_arrive_with_their_lines() {
        List<Picture> timeline = drawn(BEES, "1").shots().stream()
                .map(Shot::picture)
                .filter(picture -> picture.design() == Design.TIMELINE)
                .toList();

        assertThat(timeline).extracting(Picture::current).containsExactly(0, 1);
        assertThat(timeline)
                .extracting(Picture::variant)
                .containsOnly(timeline.get(0).variant());
        assertThat(timeline.get(0).parts())
                .isEqualTo(timeline.get(1).parts())
                .containsExactly(Part.of("A frame was made", "1851"), Part.of("It was sold", "1960"));
    }

    @Test
    void arranges_neighbours_of_one_design_in_different_ways_and_videos_by_their_seeds() {
        Set<List<Integer>> arrangements = LongStream.range(0, 12)
                .mapToObj(seed -> {
                    List<Picture> pictures = drawn(BEES, Long.toString(seed)).shots().stream()
                            .map(Shot::picture)
                            .toList();
                    assertThat(pictures.get(9).variant())
                            .isNotEqualTo(pictures.get(10).variant());
                    return pictures.stream().map(Picture::variant).toList();
                })
                .collect(Collectors.toSet());

        assertThat(arrangements).hasSizeGreaterThan(10);
    }

    @Test
    void keeps_a_lists_arrangement_over_what_comes_between() {
        Script script = script(
                "Tea",
                hook("Tea for everybody."),
                item(1, "It is warm and sweet."),
                item(2, "It has 40 mg of caffeine."),
                item(3, "People like the leaves."),
                point("That is all."));

        List<Picture> lists = drawn(script, "3").shots().stream()
                .map(Shot::picture)
                .filter(picture -> picture.design() == Design.LIST)
                .toList();

        assertThat(lists).hasSize(2);
        assertThat(lists.get(0).variant()).isEqualTo(lists.get(1).variant());
    }

    @Test
    void shows_a_long_item_as_a_statement_when_it_goes_on() {
        Script script = script(
                "Tea",
                hook("Tea for everybody."),
                item(
                        1,
                        "It is warm and sweet, and so on and on and on it goes with all the words that there are, over and over."),
                item(2, "People like it."),
                point("That is all."));

        assertThat(drawn(script, "3").shots())
                .extracting(shot -> shot.picture().design())
                .startsWith(Design.TITLE, Design.LIST, Design.STATEMENT);
    }

    @Test
    void changes_the_picture_within_six_seconds_even_in_silence() {
        Script script = script("Stop", hook("Stop."), point("Listen."));
        Narration slow = new Narration(
                List.of(
                        new SpokenLine(1, "Stop.", 0.5, 1.5, List.of(new Word("Stop.", 0.5, 1.5))),
                        new SpokenLine(2, "Listen.", 2.0, 14.0, List.of(new Word("Listen.", 2.0, 14.0)))),
                15);

        Storyboard storyboard =
                new DrawStoryboard().draw(script, slow, TopicRequests.of("topic", "Stop"), CANVAS, RATE);

        assertThat(storyboard.shots())
                .allSatisfy(shot -> assertThat(shot.frames()).isLessThanOrEqualTo(180));
        assertThat(storyboard.shots()).allSatisfy(shot -> {
            assertThat(shot.visual()).isNotBlank();
            assertThat(shot.picture().heading()).isNotBlank();
        });
        for (int at = 1; at < storyboard.shots().size(); at++) {
            assertThat(storyboard.shots().get(at).picture())
                    .isNotEqualTo(storyboard.shots().get(at - 1).picture());
        }
    }

    private static Storyboard drawn(Script script, String seed) {
        return new DrawStoryboard(new Knowledge(MotifsTest.PLACES, EMBLEMS))
                .draw(script, spoken(script), TopicRequests.of("topic", "What bees do", "seed", seed), CANVAS, RATE);
    }
}
