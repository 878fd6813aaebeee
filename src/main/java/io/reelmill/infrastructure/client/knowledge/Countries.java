package io.reelmill.infrastructure.client.knowledge;

import io.reelmill.core.script.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Countries, by the fields of {@code countries.txt}. What ages is said with its year, and figures are rounded. */
final class Countries implements Knowledge {
    private static final int MOST_NAMED = 4;
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "USA", "United States",
            "United States of America", "United States",
            "UK", "United Kingdom",
            "Great Britain", "United Kingdom",
            "Czechia", "Czech Republic",
            "Türkiye", "Turkey",
            "Côte d'Ivoire", "Ivory Coast",
            "Timor-Leste", "East Timor",
            "Cabo Verde", "Cape Verde",
            "Burma", "Myanmar");

    private static final Map<String, String> QUESTIONS = Map.of(
            ".* is a country in .*", "Where is %s?",
            "Its capital is .*", "What is the capital of %s?",
            "In .* it had about .*", "How many people live in %s?",
            "It covers about .*", "How big is %s?",
            "It borders .*", "Which countries border %s?",
            "Its highest point is .*", "What is the highest point of %s?");

    private enum Field {
        NAME,
        REGION,
        AREA,
        PEOPLE,
        YEAR,
        CAPITAL,
        NEIGHBORS,
        PEAK,
        HEIGHT,
        LANDLOCKED,
        LANGUAGES,
        COLORS
    }

    private final Listing list = new Listing("countries.txt");

    @Override
    public Optional<Known> about(String topic) {
        String asked = bare(topic);
        String name = OTHER_NAMES.getOrDefault(asked, asked);
        return list.find(known -> bare(known).equals(name)).map(Countries::known);
    }

    private static String bare(String name) {
        return name.replaceFirst("^[Tt]he ", "");
    }

    private static Known known(List<String> fields) {
        Country country = new Country(fields);
        String name = country.field(Field.NAME);
        List<Fact> facts = country.sentences().stream()
                .map(text -> new Fact(text, "factbook:" + bare(name), question(text, name)))
                .toList();
        return new Known(Optional.of(name), facts);
    }

    /** What is asked for by whoever is answered so. */
    private static Optional<String> question(String answer, String name) {
        return QUESTIONS.entrySet().stream()
                .filter(question -> answer.matches(question.getKey()))
                .map(question -> question.getValue().formatted(name))
                .findFirst();
    }

    private record Country(List<String> fields) {
        String field(Field field) {
            return fields.get(field.ordinal());
        }

        private List<String> several(Field field) {
            return field(field).isEmpty() ? List.of() : List.of(field(field).split(";"));
        }

        List<String> sentences() {
            List<String> told = new ArrayList<>();
            String name = field(Field.NAME);
            told.add("%s is a country in %s."
                    .formatted(
                            name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                            field(Field.REGION)));
            said(told, Field.CAPITAL, capital -> "Its capital is " + capital + ".");
            said(
                    told,
                    Field.PEOPLE,
                    people -> "In %s it had about %s people."
                            .formatted(field(Field.YEAR), Rounded.of(Long.parseLong(people), 2)));
            said(
                    told,
                    Field.AREA,
                    area -> "It covers about %s square kilometers.".formatted(Rounded.of(Long.parseLong(area), 3)));
            neighbors(told);
            said(told, Field.LANDLOCKED, yes -> "It has no ocean coast.");
            said(
                    told,
                    Field.PEAK,
                    peak -> "Its highest point is %s, at about %s meters."
                            .formatted(peak, Rounded.height(Long.parseLong(field(Field.HEIGHT)))));
            languages(told);
            said(
                    told,
                    Field.COLORS,
                    any -> "Its national colors are %s.".formatted(Rounded.joined(several(Field.COLORS))));
            return told;
        }

        private void said(List<String> told, Field field, java.util.function.UnaryOperator<String> sentence) {
            Optional.of(field(field))
                    .filter(value -> !value.isEmpty())
                    .map(sentence)
                    .ifPresent(told::add);
        }

        private void neighbors(List<String> told) {
            List<String> neighbors = several(Field.NEIGHBORS);
            if (neighbors.size() == 1) {
                told.add("Its only neighbor on land is " + neighbors.get(0) + ".");
            } else if (neighbors.size() > MOST_NAMED) {
                told.add("It has %s neighbors on land.".formatted(Rounded.count(neighbors.size())));
            } else if (!neighbors.isEmpty()) {
                told.add("It borders " + Rounded.joined(neighbors) + ".");
            }
        }

        /** There may be others: a list of languages is long, and what is official in parts of a country is not counted. */
        private void languages(List<String> told) {
            List<String> languages = several(Field.LANGUAGES);
            if (languages.size() == 1) {
                told.add(languages.get(0) + " is an official language.");
            } else if (!languages.isEmpty()) {
                told.add(Rounded.joined(languages) + " are official languages.");
            }
        }
    }
}
