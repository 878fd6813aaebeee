package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds three to six hashtags in the words of topic and category: names of things before anything else. */
final class Hashtags {
    private static final int MOST = 6;
    private static final int FEWEST = 3;
    private static final int LONGEST = 24;

    private final Lexicon lexicon;

    Hashtags(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> of(TopicRequest request, String topic) {
        List<String> words = words(topic);
        List<String> things = words.stream().filter(this::telling).toList();
        List<String> category = words(request.category());
        Set<String> tags = new LinkedHashSet<>();
        pair(words).ifPresent(tags::add);
        things.stream().limit(MOST - 2L).forEach(tags::add);
        category.stream().filter(this::telling).limit(1).forEach(tags::add);
        List<String> more = new ArrayList<>(
                words.stream().filter(word -> !Words.FUNCTION.contains(word)).toList());
        more.add(String.join("", words.subList(0, Math.min(3, words.size()))));
        more.add(String.join("", things) + String.join("", category));
        more.add(String.join("", words) + String.join("", category));
        more.addAll(category);
        more.addAll(words);
        more.stream()
                .filter(tag -> tags.size() < FEWEST && !tag.isEmpty() && tag.length() <= 2 * LONGEST)
                .forEach(tags::add);
        return tags.stream().limit(MOST).toList();
    }

    /** Two names side by side: {@code greentea}. */
    private java.util.Optional<String> pair(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            String both = words.get(at - 1) + words.get(at);
            if (telling(words.get(at - 1)) && telling(words.get(at)) && both.length() <= LONGEST) {
                return java.util.Optional.of(both);
            }
        }
        return java.util.Optional.empty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s/]+"))
                .map(word -> word.replaceAll("['’]s?\\b", "").replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean telling(String word) {
        boolean action = lexicon.mostlyVerb(word)
                || lexicon.third(word).filter(lexicon::mostlyVerb).isPresent()
                || lexicon.participle(word)
                || Words.PASTS.containsKey(word);
        return !action
                && !Words.FUNCTION.contains(word)
                && !Words.COUNTED.contains(word)
                && !Words.UNITS.contains(word)
                && !word.matches("\\d+|explained|really|things?|top|best|works?|happens|how|why|what")
                && word.length() > 1;
    }
}
