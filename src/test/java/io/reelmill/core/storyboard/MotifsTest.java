package io.reelmill.core.storyboard;

import static io.reelmill.core.storyboard.Tellings.hook;
import static io.reelmill.core.storyboard.Tellings.point;
import static io.reelmill.core.storyboard.Tellings.script;
import static io.reelmill.core.storyboard.Tellings.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen in the words of a line, and what is not. */
class MotifsTest {
    static final Set<String> SURE = Set.of(
            "Japan",
            "Iceland",
            "United States",
            "New York",
            "Paris",
            "London",
            "Rome",
            "England",
            "Mexico",
            "Australia");

    private static final Set<String> UNSURE = Set.of("Turkey", "Victoria");

    static final Places PLACES = name -> SURE.contains(name) || UNSURE.contains(name)
            ? java.util.Optional.of(new Places.Known(new Place(name, 40, 30), SURE.contains(name)))
            : java.util.Optional.empty();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mont Blanc is 4,808 metres high, and the Matterhorn is 4,478 metres high. | Mont Blanc=4,808 metres, Matterhorn=4,478 metres",
                "A dog lives about 13 years, a cat 15 years, a parrot 60 years. | Dog=13 years, Cat=15 years, Parrot=60 years",
                "A baby has 300 bones and an adult has 206 bones. | Baby=300, Adult=206",
                "Only 12% in 1990 and 55% in 2020 went there. | ''",
                "It rose from 12% in 1990 to 55% in 2020. | 1990=12%, 2020=55%",
                "Tea is made by 20% of adults and 5% of children. | Adults=20%, Children=5%",
                "A tower is 300 metres high and 100 metres wide. | ''",
                "The trench is 10,935 metres deep, and Everest is 8,849 metres high. | ''",
                "Honey is 80% sugar, and a cucumber is 95% water. | ''",
                "A whale weighs 150 tonnes and is 30 metres long. | ''",
                "It sleeps 3 hours, and they sleep 16 hours. | ''",
                "Your brain weighs 1.4 kg, and your liver weighs 1.5 kg. | Your brain=1.4 kg, Your liver=1.5 kg",
                "Nobody sleeps 3 hours, and everybody sleeps 8 hours. | ''",
                "It covers 70% of the Earth and holds 97% of the water. | ''",
                "Boil it for 10 minutes, then cool it for 20 minutes. | ''",
                "The sun is 109 times wider and the moon is 4 times smaller. | ''",
                "A whale weighs 150 tonnes, eats 4 tonnes a day. | ''",
                "One cup has 95 mg, a can has 40 mg. | ''",
            })
    void draws_a_chart_only_of_figures_with_their_own_names(String text, String bars) {
        assertThat(motifs(text).filteredDesign(Design.CHART)).isEqualTo(bars);
    }

    @Test
    void goes_on_with_a_chart_in_the_next_line() {
        Found found = motifs(
                "The cheetah runs 100 km/h.",
                "A horse reaches 70 km/h, now and then.",
                "It is fun.",
                "A snail weighs 5 grams.");

        assertThat(found.filteredDesign(Design.CHART)).isEqualTo("Cheetah=100 km/h, Horse=70 km/h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Venus is hotter than Mercury. | Hotter than: Venus, Mercury",
                "The Moon is smaller than Australia. | Smaller than: Moon, Australia",
                "An octopus has more neurons than a rat. | More neurons than: Octopus, Rat",
                "A tortoise lives much longer than a dog does. | Much longer than: Tortoise, Dog",
                "The idea is simple, but the maths is hard. | Idea and maths: The idea is simple, The maths is hard",
                "Cats sleep by day, while dogs sleep at night. | Cats and dogs: Cats sleep by day, Dogs sleep at night",
                "Tea has 40 mg, while coffee has 95 mg. | Tea and coffee: Tea=40 mg, Coffee=95 mg",
                "Paris has 2 million people, but London has 9 million people. | Paris and London: Paris=2 million people, London=9 million people",
                "Bees have 5 eyes, but the Nautilus has 2 eyes. | Bees and Nautilus: Bees=5, Nautilus=2",
                "A Team has 5 players, but a tea has 1 players. | Team and tea: Team=5, Tea=1",
                "Your brain is slower than your eye. | Slower than: Your brain, Your eye",
                "Less is better than more. | ''",
                "Tea vs. coffee. | Tea vs. coffee: Tea, Coffee",
                "It is bigger than a bus. | ''",
                "The tree is older than 300 years. | ''",
                "The film was better than expected. | ''",
                "The tower was meant to stand for 20 years, but the army needed its antenna. | ''",
                "He slept well while the dog barked. | ''",
                "The sea is calm, but it is deep. | ''",
                "The Sun is a star, but this is no secret. | ''",
                "Water is blue because it absorbs red. | ''",
            })
    void sets_two_things_against_each_other_only_where_the_sentence_does(String text, String sides) {
        assertThat(motifs(text).headedDesign(Design.COMPARISON)).isEqualTo(sides);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was built in 1889, and closed in 1920. | It was built=1889, Closed=1920",
                "In 1066 William crossed the sea, in 1070 he ruled. | William crossed the sea=1066, He ruled=1070",
                "Caesar died in 44 BC, and Augustus died in AD 14. | ''",
                "Rome burned in 390 BC, and again in 1527 it fell. | Rome burned=390 BC, Again it fell=1527",
                "The war went on from 1914 to 1918. | ''",
                "It was closed in 1920, and it had been built in 1889. | ''",
                "There were 1500 people and 1200 cars. | ''",
                "It was built in 1889. | ''",
                "It began in 1889, and until 1930 it was the tallest. | ''",
                "In 285 Diocletian divided the land, and in 410 the Goths came. | Diocletian divided the land=285, The Goths came=410",
                "One in 200, and one in 300 the next year, is born so. | ''",
            })
    void tells_years_as_a_timeline_only_in_their_order(String text, String dates) {
        assertThat(motifs(text).filteredDesign(Design.TIMELINE)).isEqualTo(dates);
    }

    @Test
    void tells_years_over_the_lines() {
        Found found = motifs(
                "In 1903 the first plane flew.",
                "Nobody believed it.",
                "On 21 May 1927 Lindbergh landed in France.",
                "In the summer of 1969, people stood on the Moon.");

        assertThat(found.filteredDesign(Design.TIMELINE))
                .isEqualTo("The first plane flew=1903, Lindbergh landed in France=1927, People stood on the Moon=1969");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trains in Japan are on time. | Japan",
                "Iceland's rivers are cold. | Iceland",
                "It flew from New York City to Paris, and on to London. | New York, Paris, London",
                "The United States, Japan and Iceland agreed. | United States, Japan, Iceland",
                "Rome fell. Paris did not. | Rome, Paris",
                "They hunt turkey in Turkey. | Turkey",
                "It went from Japan to Turkey. | Japan, Turkey",
                "The capital is Victoria. | Victoria",
                "The queen is Victoria. | ''",
                "Turkey is served at noon. | ''",
                "New England is pretty. | ''",
                "The Bank of England is old. | ''",
                "The Gulf of Mexico is warm. | ''",
                "Everybody knows Paris Hilton. | ''",
                "Nothing lies here. | ''",
            })
    void shows_places_on_the_map_where_the_word_means_the_place(String text, String places) {
        assertThat(motifs(text).filteredDesign(Design.MAP)).isEqualTo(places);
    }

    @Test
    void leaves_a_place_of_the_title_for_the_map_after_it() {
        Script script = script("Iceland", hook("Where is Iceland?"), point("Iceland is a country in Europe."));
        Motifs motifs = Motifs.of(script, spoken(script), TopicRequests.of("topic", "Iceland"), PLACES);

        assertThat(motifs.all()).extracting(Motif::design).containsExactly(Design.MAP);
        assertThat(motifs.all().get(0).touches(1)).isTrue();
    }

    @Test
    void shows_a_place_once() {
        assertThat(motifs("Japan is long.", "Japan has mountains.").filteredDesign(Design.MAP))
                .isEqualTo("Japan");
    }

    @Test
    void defines_the_topics_own_word_once() {
        Found found = motifs(
                "A topic is a thing that people talk about.",
                "A bird is an animal that has feathers.",
                "A topic is a word from the Greek language.");

        assertThat(found.filteredDesign(Design.DEFINITION)).isEqualTo("Topic, a thing that people talk about");
        assertThat(motifs("Topics mean a lot.").filteredDesign(Design.DEFINITION))
                .isEmpty();
        assertThat(motifs("The topic is very hard to explain well.").filteredDesign(Design.DEFINITION))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "雨は空から降る。", "1989", "In 1989", "5% of", "is than", "while but whereas"})
    void sees_nothing_in_what_it_does_not_understand(String text) {
        assertThat(motifs("Well, " + text).all()).isEmpty();
    }

    private static Found motifs(String... texts) {
        List<Line> lines = new ArrayList<>(List.of(hook("Topic.")));
        for (String text : texts) {
            lines.add(point(text));
        }
        Script script = script("Topics", lines.toArray(Line[]::new));
        return new Found(Motifs.of(script, spoken(script), TopicRequests.of("topic", "Topics"), PLACES)
                .all());
    }

    private record Found(List<Motif> all) {
        String filteredDesign(Design design) {
            return all.stream()
                    .filter(motif -> motif.design() == design)
                    .map(Found::parts)
                    .collect(Collectors.joining(" / "));
        }

        String headedDesign(Design design) {
            return all.stream()
                    .filter(motif -> motif.design() == design)
                    .map(motif -> motif.heading() + ": " + parts(motif))
                    .collect(Collectors.joining(" / "));
        }

        private static String parts(Motif motif) {
            return motif.mentions().stream()
                    .map(Motif.Mention::part)
                    .map(part -> part.figure().isEmpty() ? part.text() : part.text() + "=" + part.figure())
                    .collect(Collectors.joining(", "));
        }
    }
}
