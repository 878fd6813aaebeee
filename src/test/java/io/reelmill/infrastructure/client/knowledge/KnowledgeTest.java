package io.reelmill.infrastructure.client.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private final Knowledge knowledge = new KnowledgeConfiguration().knowledge();

    private List<String> told(String topic) {
        return knowledge.about(topic).orElseThrow().facts().stream()
                .map(Knowledge.Fact::text)
                .toList();
    }

    @Test
    void tells_of_a_country_what_ages_with_its_year() {
        assertThat(told("Germany"))
                .containsExactly(
                        "Germany is a country in Central Europe.",
                        "Its capital is Berlin.",
                        "In 2015 it had about 81 million people.",
                        "It covers about 357,000 square kilometers.",
                        "It has nine neighbors on land.",
                        "Its highest point is Zugspitze, at about 3,000 meters.",
                        "German is an official language.",
                        "Its national colors are black, red and yellow.");
        assertThat(told("Portugal")).contains("Its only neighbor on land is Spain.");
        assertThat(told("Switzerland")).contains("It has no ocean coast.");
        assertThat(told("Switzerland")).contains("German, French, Italian and Romansch are official languages.");
        assertThat(told("Paraguay")).contains("It borders Argentina, Bolivia and Brazil.");
        assertThat(told("India")).contains("In 2015 it had about 1.3 billion people.");
        assertThat(told("Iceland")).contains("In 2015 it had about 330,000 people.");
        assertThat(knowledge.about("Germany").orElseThrow().facts())
                .allSatisfy(fact -> assertThat(fact.source()).isEqualTo("factbook:Germany"));
    }

    @ParameterizedTest
    @CsvSource({
        "The Netherlands, The Netherlands is a country in Western Europe.",
        "Netherlands, The Netherlands is a country in Western Europe.",
        "USA, The United States is a country in North America.",
        "'Helium', 'Helium is a colorless, odorless gas.'",
        "'Scandium', 'Scandium is element number 21 of the periodic table.'",
        "Black hole, It is a region of space resulting from the collapse of a star.",
        "The Eiffel Tower, It is a wrought iron tower 300 meters high that was constructed in Paris in 1889.",
        "Isaac Newton, Isaac Newton was an English mathematician and physicist."
    })
    void begins_with_what_the_thing_is(String topic, String first) {
        assertThat(told(topic)).startsWith(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "germany",
                "Georgia",
                "Mercury",
                "Lead",
                "Java",
                "Octopus",
                "Spring",
                "Germany in numbers",
                "",
                "The",
                "Gold rush in California",
                "ذهب"
            })
    void says_nothing_where_there_is_any_doubt(String topic) {
        assertThat(knowledge.about(topic)).isEmpty();
    }

    @Test
    void says_whose_word_it_is_and_asks_what_the_first_fact_answers() {
        Knowledge.Known helium = knowledge.about("Helium").orElseThrow();
        Knowledge.Known newton = knowledge.about("Isaac Newton").orElseThrow();

        assertThat(helium.subject()).contains("Helium");
        assertThat(helium.facts().stream().flatMap(fact -> fact.question().stream()))
                .containsExactly("What is helium?", "What is the chemical symbol of helium?");
        assertThat(knowledge.about("Oxygen").orElseThrow().facts().stream().flatMap(fact -> fact.question().stream()))
                .contains("Who isolated oxygen?");
        assertThat(knowledge.about("Paraguay").orElseThrow().facts().stream().flatMap(fact -> fact.question().stream()))
                .contains("What is the capital of Paraguay?", "Which countries border Paraguay?");
        assertThat(helium.facts()).extracting(Knowledge.Fact::source).containsOnly("elements:helium");
        assertThat(newton.facts().get(0).question()).contains("Who was Isaac Newton?");
        assertThat(newton.facts()).extracting(Knowledge.Fact::text).endsWith("Isaac Newton lived from 1642 to 1727.");
        assertThat(newton.facts()).extracting(Knowledge.Fact::source).containsOnly("wordnet:Isaac Newton");
        assertThat(knowledge.about("Black hole").orElseThrow().facts().get(0).question())
                .isEmpty();
    }

    @Test
    void makes_a_sentence_of_every_line_of_its_lists() throws java.io.IOException {
        for (String list : List.of("countries.txt", "elements.txt")) {
            try (java.io.InputStream stream = KnowledgeTest.class.getResourceAsStream(list)) {
                new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.substring(0, line.indexOf('|')))
                        .forEach(name -> assertThat(told(name)).allMatch(text -> text.matches("\\p{Lu}.*[^ ,;|]\\.")));
            }
        }
    }
}
