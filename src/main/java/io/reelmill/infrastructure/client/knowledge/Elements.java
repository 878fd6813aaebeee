package io.reelmill.infrastructure.client.knowledge;

import io.reelmill.core.script.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chemical elements, by the sentences of {@code elements.txt}. */
final class Elements implements Knowledge {
    private static final int SENTENCES = 3;
    private static final Pattern FINDER = Pattern.compile("\\p{Lu}.* (discovered|isolated|identified) it\\b.*");

    private final Listing list = new Listing("elements.txt");

    @Override
    public Optional<Known> about(String topic) {
        String name = topic.toLowerCase(Locale.ROOT);
        return list.find(name::equals).map(Elements::known);
    }

    private static Known known(List<String> fields) {
        String name = fields.get(0);
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String number = "is element number %s of the periodic table.".formatted(fields.get(2));
        List<String> more = fields.subList(SENTENCES, fields.size());
        List<Fact> told = new ArrayList<>();
        if (more.isEmpty()) {
            told.add(fact(name, capital + " " + number, "What is " + name + "?"));
        }
        for (String text : more) {
            boolean what = told.isEmpty() && text.matches("It is an? .*");
            told.add(what ? fact(name, capital + text.substring(2), "What is " + name + "?") : found(name, text));
        }
        if (!more.isEmpty()) {
            told.add(new Fact("It " + number, source(name)));
        }
        told.add(fact(
                name, "Its symbol is %s.".formatted(fields.get(1)), "What is the chemical symbol of " + name + "?"));
        return new Known(Optional.of(capital), told);
    }

    /** Whoever found it is asked for. */
    private static Fact found(String name, String text) {
        Matcher finder = FINDER.matcher(text);
        return finder.matches()
                ? fact(name, text, "Who " + finder.group(1) + " " + name + "?")
                : new Fact(text, source(name));
    }

    private static Fact fact(String name, String text, String question) {
        return new Fact(text, source(name), Optional.of(question));
    }

    private static String source(String name) {
        return "elements:" + name;
    }
}
