package io.reelmill.infrastructure.client.knowledge;

import io.reelmill.core.script.Knowledge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words and names with one meaning, by {@code glosses.txt}: a name or a word, what it is, and for a person the years of
 * birth and death. Nouns with several meanings, and meanings that need more than a breath, are not in the list.
 */
final class Glosses implements Knowledge {
    private static final int YEARS = 4;

    private final Listing list = new Listing("glosses.txt.gz");

    @Override
    public Optional<Known> about(String topic) {
        String name = topic.replaceFirst("^[Tt]he ", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return list.find(known -> known.equals(name) || known.equals(small)).map(Glosses::known);
    }

    private static Known known(List<String> fields) {
        String name = fields.get(0);
        String source = "wordnet:" + name;
        if (fields.size() == YEARS) {
            String article = "AEIOU".indexOf(fields.get(1).charAt(0)) < 0 ? "a" : "an";
            return new Known(
                    Optional.empty(),
                    List.of(
                            new Fact(
                                    "%s was %s %s.".formatted(name, article, fields.get(1)),
                                    source,
                                    Optional.of("Who was " + name + "?")),
                            new Fact("%s lived from %s to %s.".formatted(name, fields.get(2), fields.get(3)), source)));
        }
        return new Known(Optional.empty(), List.of(new Fact("It is " + fields.get(1) + ".", source)));
    }
}
