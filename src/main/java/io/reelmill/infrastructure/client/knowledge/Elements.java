package io.reelmill.infrastructure.client.knowledge;

import io.reelmill.core.script.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chemical elements, by the sentences of {@code elements.txt}. */
final class Elements implements Knowledge {
    private static final int SENTENCES = 3;

    private final Listing list = new Listing("elements.txt");

    @Override
    public Optional<Known> about(String topic) {
        String name = topic.toLowerCase(Locale.ROOT);
        return list.find(name::equals).map(Elements::known);
    }

    private static Known known(List<String> fields) {
        String name = fields.get(0);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> told = new ArrayList<>();
        told.add("%s is element number %s of the periodic table.".formatted(capital, fields.get(2)));
        told.add("Its symbol is %s.".formatted(fields.get(1)));
        told.addAll(fields.subList(SENTENCES, fields.size()));
        return new Known(
                Optional.of("What is " + name + "?"),
                told.stream().map(text -> new Fact(text, "elements:" + name)).toList());
    }
}
