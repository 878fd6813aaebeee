package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which of its points a list opens. */
class HookTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vincent van Gogh | He began at 27;He sold few pictures in his life;He wrote many letters "
                        + "| Vincent van Gogh sold few pictures in his life.",
                "Octopuses in numbers | An octopus has three hearts;Its blood is blue;It can taste "
                        + "| An octopus has three hearts.",
                "Jupiter in numbers | 11 Earths fit side by side across it;Its day is short;It has 90 moons "
                        + "| 11 Earths fit side by side across Jupiter.",
                "The marathon | It is 42 kilometres long;It was set in London;Kings watched it "
                        + "| The marathon is 42 kilometres long.",
                "The desert | Rain is rare;The desert has only two seasons;Nights are cold | The desert has only two seasons.",
            })
    void opens_with_the_point_that_makes_one_listen(String topic, String points, String hook) {
        assertThat(Planned.spoken(Rows.of(topic, 30, points.split(";"))).get(0)).isEqualTo(hook);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remote work | Offices cost 3 dollars;They stand empty;Homes are quiet",
                "Marie Curie | She won two prizes;Her notebooks glow;They are in Paris",
                "Two rivers | First the Rhine has 3 arms;Then it rises;Then it falls",
                "The desert | The wind carries 3 sands;It cuts stone;Nights are cold",
            })
    void leaves_a_point_where_it_is_that_leans_on_another_or_speaks_of_something_else(String topic, String points) {
        assertThat(Planned.written(Rows.of(topic, 30, points.split(";")))
                        .lines()
                        .get(0)
                        .source())
                .isEqualTo("topic");
    }

    @Test
    void says_where_the_words_of_an_opening_with_a_name_come_from_and_makes_a_title_of_it() {
        Script script = Planned.written(Rows.of(
                "Vincent van Gogh", 30, "He began at 27", "He sold few pictures in his life", "He wrote many letters"));

        assertThat(script.lines().get(0).source()).isEqualTo("topic, key_points[2]");
        assertThat(script.title()).isEqualTo("Vincent van Gogh sold few pictures in his life");
        assertThat(script.lines()).extracting(Line::text).contains("He began at 27.");
    }

    @Test
    void tells_between_which_years_a_story_happens() {
        List<Line> lines = Planned.written(Rows.of(
                        "The history of printing",
                        30,
                        "In 868 blocks were carved",
                        "Around 1450 letters were cast",
                        "In 1984 a laser drew them"))
                .lines();

        assertThat(lines.get(0))
                .isEqualTo(new Line(
                        "The history of printing, from 868 to 1984.",
                        "topic, key_points[1], key_points[3]",
                        Line.Role.HOOK));
        assertThat(Planned.spoken(Rows.of("The history of tea", 30, "In 1600 it came", "In 1500 it grew", "It is old")))
                .startsWith("The history of tea.");
    }

    @Test
    void asks_which_of_two_and_counts_the_steps_there_are() {
        assertThat(Planned.spoken(Rows.of("Train or plane to London", 30, "Trains are calm", "Planes are loud"))
                        .get(0))
                .isEqualTo("Train or plane to London?");
        assertThat(Planned.spoken(Rows.of("How to bake a loaf", 30, "Mix flour", "Add water", "Heat it")
                                .seeded(2))
                        .get(0))
                .isEqualTo("Bake a loaf in three steps.");
        assertThat(Planned.spoken(Rows.of("How to bake a loaf", 30, "Mix flour", "Add water", "Heat it")
                                .seeded(1))
                        .get(0))
                .isEqualTo("Want to bake a loaf?");
    }

    @Test
    void puts_the_verb_of_a_question_in_its_place_to_close_on_it() {
        assertThat(Planned.spoken(
                        Rows.of("How does a phone know where it is?", 30, "Satellites send time", "Phones measure it")
                                .seeded(2)))
                .startsWith("Satellites send time.")
                .last()
                .asString()
                .endsWith("how a phone knows where it is.");
    }
}
