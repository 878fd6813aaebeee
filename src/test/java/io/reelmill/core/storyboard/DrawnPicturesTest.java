package io.reelmill.core.storyboard;

import static io.reelmill.core.storyboard.Tellings.CANVAS;
import static io.reelmill.core.storyboard.Tellings.MOON;
import static io.reelmill.core.storyboard.Tellings.RATE;
import static io.reelmill.core.storyboard.Tellings.drawn;
import static io.reelmill.core.storyboard.Tellings.hook;
import static io.reelmill.core.storyboard.Tellings.item;
import static io.reelmill.core.storyboard.Tellings.point;
import static io.reelmill.core.storyboard.Tellings.script;
import static io.reelmill.core.storyboard.Tellings.spoken;
import static io.reelmill.core.storyboard.Tellings.verbatim;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shots of a storyboard show. */
class DrawnPicturesTest {
    @Test
    void gives_every_line_a_picture_of_its_kind() {
        assertThat(drawn(MOON).shots())
                .extracting(shot -> shot.picture().arranged(0))
                .containsExactly(
                        Picture.of(Design.TITLE, "Three facts about the Moon"),
                        Picture.of(Design.LIST, "Three facts about the Moon", moonItems(), 0),
                        Picture.counting("3.8 cm", "It drifts 3.8 cm away each year"),
                        Picture.of(Design.LIST, "Three facts about the Moon", moonItems(), 2),
                        Picture.of(Design.CLOSING, "Look up tonight"));
    }

    private static List<Part> moonItems() {
        return List.of(
                Part.of("It has no air to carry any sound"),
                Part.of("It drifts 3.8 cm away each year"),
                Part.of("Its dust smells like gunpowder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It drifts 3.8 cm away each year. | 3.8 cm",
                "Its day lasts 29.5 Earth days. | 29.5 Earth days",
                "4808 metres at the top. | 4808 metres",
                "There are 82 peaks above 4000 metres. | 82 peaks",
                "A cup costs $5 there. | $5",
                "Sales fell by 50%. | 50%",
                "It moved €1.5 million in 2009. | €1.5 million",
                "About 1,200 kilometres, as the crow flies. | 1,200 kilometres",
                "Light does 300,000 km every second. | 300,000 km",
                "Water it at 18 degrees Celsius. | 18 degrees Celsius",
                "Wait 2 minutes. | 2 minutes",
                "It was built in 1889. | ''",
                "Take 3 eggs. | ''",
                "The B-52 landed at 10:30 on Covid-19 ward 24/7. | ''",
                "It came 1st. | ''",
                "In 410 the Goths came. | ''",
                "Version 1.2.3 is out. | ''",
            })
    void finds_the_figure_as_it_is_written(String text, String figure) {
        assertThat(Figures.salient(text).orElse("")).isEqualTo(figure);
    }

    @Test
    void counts_up_to_a_year_only_where_there_is_no_other_figure() {
        Script years =
                script("The tower", hook("The tower."), point("It was opened in 1889."), point("It still stands."));
        Script both = script(
                "The tower",
                hook("The tower."),
                point("It was opened in 1889."),
                point("It is 330 metres high."),
                point("It stands."));

        assertThat(drawn(years).shots().get(1).picture().figure()).isEqualTo("1889");
        assertThat(drawn(both).shots().get(1).picture().design()).isEqualTo(Design.STATEMENT);
        assertThat(drawn(both).shots().get(2).picture().figure()).isEqualTo("330 metres");
    }

    @Test
    void sets_verses_and_quotes_as_quotations() {
        Script verse = script(
                "A verse for the sea",
                verbatim("The sea keeps no diary."),
                verbatim("It writes on sand, and lets the tide turn the page."));
        Script quote = script(
                "Running", hook("Running."), point("\"I run in order to think,\" says Anna."), point("It helps her."));

        assertThat(drawn(verse).shots())
                .extracting(shot -> shot.picture().design())
                .containsExactly(Design.TITLE, Design.QUOTATION);
        assertThat(drawn(quote).shots().get(1).picture().arranged(0))
                .isEqualTo(Picture.of(Design.QUOTATION, "I run in order to think"));
    }

    @Test
    void lists_a_point_of_two_sentences_once_and_shortens_long_items() {
        Script script = script(
                "Bread",
                hook("How is bread made?"),
                item(1, "First, mix flour, water and salt until there is no dry spot left in the bowl."),
                item(2, "Next, let it rest."),
                item(2, "It grows by itself."),
                item(3, "Finally, bake it."),
                new Line("Good luck", "call_to_action", Line.Role.CLOSING));

        List<Picture> pictures =
                drawn(script).shots().stream().map(Shot::picture).toList();

        assertThat(pictures)
                .filteredOn(picture -> picture.design() == Design.STEPS)
                .allSatisfy(picture -> assertThat(picture.texts())
                        .containsExactly("Mix flour, water and salt", "Let it rest", "Bake it"))
                .extracting(Picture::current)
                .containsExactly(0, 1, 2);
        assertThat(pictures)
                .extracting(picture -> picture.arranged(0))
                .contains(Picture.of(Design.STATEMENT, "It grows by itself"));
    }

    @Test
    void closes_with_the_last_of_three_lines_but_not_with_the_last_of_two() {
        Script two = script("Tea", hook("Tea for everybody."), point("It is a drink that people like."));
        Script three = script("Tea", hook("Tea for everybody."), point("It is a drink."), point("People like it."));

        assertThat(drawn(two).shots().get(1).picture().design()).isEqualTo(Design.STATEMENT);
        assertThat(drawn(three).shots().get(2).picture().design()).isEqualTo(Design.CLOSING);
    }

    @Test
    void tells_a_list_and_a_timeline_to_their_ends_unless_the_last_line_calls_to_something() {
        Script list = script("Sleep", hook("Three habits."), item(1, "Go to bed."), item(2, "Keep it dark."));
        Script years = script("Press", hook("The press."), point("In 1450 it began."), point("In 1814 it got steam."));
        Script call = script(
                "Press",
                hook("The press."),
                point("In 1450 it began."),
                point("In 1814 it got steam."),
                new Line("Print in 1999.", "call_to_action", Line.Role.CLOSING));

        assertThat(last(list).design()).isEqualTo(Design.LIST);
        assertThat(last(list).current()).isEqualTo(1);
        assertThat(last(years).design()).isEqualTo(Design.TIMELINE);
        assertThat(last(call).design()).isEqualTo(Design.CLOSING);
    }

    @Test
    void puts_the_topic_over_a_list_whose_first_point_is_the_title() {
        Script script = script(
                "An octopus has three hearts",
                new Line("An octopus has three hearts.", "key_points[1]", Line.Role.HOOK),
                item(2, "Its blood is blue."),
                item(3, "Its arms can taste."));
        TopicRequest octopuses = TopicRequests.of("topic", "Octopuses in numbers");
        Storyboard storyboard = new DrawStoryboard().draw(script, spoken(script), octopuses, CANVAS, RATE);

        assertThat(storyboard.shots().get(1).picture().heading()).isEqualTo("Octopuses in numbers");
        assertThat(storyboard.shots().get(0).picture().heading()).isEqualTo("An octopus has three hearts");
    }

    private static Picture last(Script script) {
        List<Shot> shots = drawn(script).shots();
        return shots.get(shots.size() - 1).picture();
    }

    @Test
    void never_shows_the_same_picture_twice_in_a_row() {
        Script script = script(
                "Rain",
                hook("How the rain falls."),
                point("It rains and rains."),
                point("It rains and rains."),
                point("It rains and rains."),
                point("So it does."));

        List<Shot> shots = drawn(script).shots();

        assertThat(shots).hasSize(5);
        for (int at = 1; at < shots.size(); at++) {
            assertThat(shots.get(at).picture()).isNotEqualTo(shots.get(at - 1).picture());
        }
    }
}
