package io.reelmill.shared.icons;

import io.reelmill.shared.text.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which words an icon stands for. */
final class Lexicon {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_PHRASE = 3;

    private final Map<String, String> icons = new HashMap<>();

    /**
     * @param lines {@code icon: word word phrase_of_words}, or a comment after {@code #}
     */
    Lexicon(Stream<String> lines) {
        lines.filter(line -> !line.startsWith("#")).forEach(line -> {
            String icon = line.substring(0, line.indexOf(':'));
            for (String word : SPACE.split(line.substring(icon.length() + 1).strip())) {
                icons.put(word.toLowerCase(Locale.ROOT), icon);
            }
        });
    }

    /** The icons a text speaks of, each once, in the order of their words. */
    List<IconMatch> matches(String text) {
        List<String> words = List.of(SPACE.split(text.strip()));
        Map<String, IconMatch> found = new java.util.LinkedHashMap<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            Optional<String> icon = icon(words.subList(at, at + length));
            while (icon.isEmpty() && length > 1) {
                length--;
                icon = icon(words.subList(at, at + length));
            }
            String word = words.get(at);
            icon.ifPresent(name -> found.putIfAbsent(name, new IconMatch(name, word)));
            at += icon.isPresent() ? length : 1;
        }
        return new ArrayList<>(found.values());
    }

    private Optional<String> icon(List<String> phrase) {
        StringBuilder before = new StringBuilder();
        for (String word : phrase.subList(0, phrase.size() - 1)) {
            before.append(Stems.of(word).get(0)).append('_');
        }
        return Stems.of(phrase.get(phrase.size() - 1)).stream()
                .map(stem -> icons.get(before + stem))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    java.util.Set<String> iconNames() {
        return java.util.Set.copyOf(icons.values());
    }
}
