package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds three to five hashtags: the names of things in the topic first, then what people look for in its category. */
final class Hashtags {
    private static final int MOST = 5;
    private static final int FEWEST = 3;
    private static final int MOST_THINGS = 3;
    private static final int LONGEST = 24;
    private static final int NAME = 3;
    private static final List<String> USUAL = List.of("education", "learning", "explained");
    /** A word or two of the category beside its own; all of them are what people really search for. */
    private static final Map<String, List<String>> RELATED = Map.ofEntries(
            Map.entry("education", USUAL),
            Map.entry("science", List.of("science", "learning", "explained")),
            Map.entry("history", List.of("history", "learning", "explained")),
            Map.entry("technology", List.of("technology", "innovation", "explained")),
            Map.entry("business", List.of("business", "work", "career")),
            Map.entry("finance", List.of("finance", "money", "saving")),
            Map.entry("health", List.of("health", "wellbeing", "lifestyle")),
            Map.entry("food", List.of("food", "cooking", "kitchen")),
            Map.entry("travel", List.of("travel", "explore", "world")),
            Map.entry("nature", List.of("nature", "wildlife", "outdoors")),
            Map.entry("sports", List.of("sports", "training", "fitness")),
            Map.entry("culture", List.of("culture", "art", "creativity")),
            Map.entry("news", List.of("news", "explained", "today")),
            Map.entry("lifestyle", List.of("lifestyle", "everyday", "inspiration")),
            Map.entry("how-to", List.of("howto", "tutorial", "learning")),
            Map.entry("entertainment", List.of("entertainment", "fun", "stories")));

    private final Lexicon lexicon;

    Hashtags(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> of(TopicRequest request, String topic) {
        List<Word> words = words(topic);
        List<String> tags = new ArrayList<>();
        Optional<String> name = name(words);
        name.ifPresent(tags::add);
        Stream<String> things =
                words.stream().filter(Word::thing).map(Word::tag).filter(tag -> tag.length() <= 2 * LONGEST);
        things.forEach(tag -> add(tags, tag, MOST_THINGS));
        if (tags.isEmpty()) {
            words.stream()
                    .map(Word::tag)
                    .filter(tag -> lexicon.noun(tag) && !Words.FUNCTION.contains(tag) && !Words.COUNTED.contains(tag))
                    .forEach(tag -> add(tags, tag, 1));
        }
        List<String> related = RELATED.getOrDefault(request.category(), USUAL);
        add(tags, related.get(0), MOST);
        related.forEach(tag -> add(tags, tag, FEWEST));
        USUAL.forEach(tag -> add(tags, tag, FEWEST));
        return List.copyOf(tags);
    }

    /** No tag says again what another says. */
    private static void add(List<String> tags, String tag, int most) {
        boolean said = tags.stream().anyMatch(other -> other.contains(tag) || tag.contains(other));
        if (!said && tags.size() < most) {
            tags.add(tag);
        }
    }

    /** Two things side by side, {@code greentea}, or three where they are a name, {@code goldengatebridge}. */
    private static Optional<String> name(List<Word> words) {
        for (int from = 0; from + 1 < words.size(); from++) {
            int to = from;
            while (to < words.size() && to - from < NAME && words.get(to).thing()) {
                to++;
            }
            boolean name = words.subList(from, to).stream().allMatch(Word::capital);
            List<Word> run = words.subList(from, name ? to : Math.min(to, from + 2));
            String joined = String.join("", run.stream().map(Word::tag).toList());
            if (run.size() > 1 && joined.length() <= LONGEST) {
                return Optional.of(joined);
            }
        }
        return Optional.empty();
    }

    private record Word(String tag, boolean capital, boolean thing) {}

    private List<Word> words(String topic) {
        String asked = topic.replaceFirst("(?i)^(?:how|why|what|where|who|when|which)\\s+(?:to\\s+)?", "");
        Clause clause = new Clause(lexicon, asked);
        boolean told = topic.matches("(?i)how to .*")
                || lexicon.mostlyVerb(clause.bare(0))
                || topic.matches("(?i)(?:what|who) .*")
                        && lexicon.third(clause.bare(0)).isPresent();
        int verb = told ? 0 : clause.verb().map(Clause.Verb::at).orElse(-1);
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < clause.size(); at++) {
            boolean acts = at == verb;
            String token = clause.tokens().get(at);
            Arrays.stream(token.split("/"))
                    .map(part -> part.replaceAll("['’]s?\\b", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> words.add(word(part, acts)));
        }
        return words;
    }

    private Word word(String part, boolean acts) {
        String tag = part.toLowerCase(Locale.ROOT);
        return new Word(tag, Character.isUpperCase(part.codePointAt(0)), !acts && telling(tag));
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
                && !Words.DEGREES.contains(word)
                && !word.matches(
                        "\\d+|explained|really|things?|top|best|better|happens|how|why|what|numbers?|life|day|every")
                && word.length() > 1;
    }
}
