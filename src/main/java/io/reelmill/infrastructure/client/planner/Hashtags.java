package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds three to five hashtags: the names of things in the topic first, then what people look for in its category. */
final class Hashtags {
    private static final int MOST = 5;
    private static final int FEWEST = 3;
    private static final int MOST_THINGS = 4;
    private static final int LONGEST = 24;
    private static final int NAME = 3;
    private static final List<String> USUAL = List.of("Education", "Learning", "Explained");
    /** A word or two of the category beside its own; all of them are what people really search for. */
    private static final Map<String, List<String>> RELATED = Map.ofEntries(
            Map.entry("education", USUAL),
            Map.entry("science", List.of("Science", "Learning", "Explained")),
            Map.entry("history", List.of("History", "Learning", "Explained")),
            Map.entry("technology", List.of("Technology", "Innovation", "Explained")),
            Map.entry("business", List.of("Business", "Work", "Career")),
            Map.entry("finance", List.of("Finance", "Money", "Saving")),
            Map.entry("health", List.of("Health", "Wellbeing", "Lifestyle")),
            Map.entry("food", List.of("Food", "Cooking", "Kitchen")),
            Map.entry("travel", List.of("Travel", "Explore", "World")),
            Map.entry("nature", List.of("Nature", "Wildlife", "Outdoors")),
            Map.entry("sports", List.of("Sports", "Training", "Fitness")),
            Map.entry("culture", List.of("Culture", "Art", "Creativity")),
            Map.entry("news", List.of("News", "Explained", "Today")),
            Map.entry("lifestyle", List.of("Lifestyle", "Everyday", "Inspiration")),
            Map.entry("how-to", List.of("HowTo", "Tutorial", "Learning")),
            Map.entry("entertainment", List.of("Entertainment", "Fun", "Stories")));

    /** Nouns that nobody looks for: what counts or measures other things, and what stands for any thing. */
    private static final Set<String> FAINT = Set.of(
            ("glass cup piece kind sort type part way time moment place reason thing look closer guide verse step order front"
                            + " word number life day")
                    .split(" "));
    /** Adjectives that judge and say nothing of what the thing is. */
    private static final Set<String> JUDGING =
            Set.of(("simple worst best good bad new old big small easy quick great little long short"
                            + " different perfect own first last next same real true full whole main few more")
                    .split(" "));

    private static final Pattern PARTICLE = Pattern.compile("van|von|der|de|da|di|del|la|le|bin|ibn");

    private final Lexicon lexicon;

    Hashtags(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> of(TopicRequest request, String topic) {
        List<Word> words = words(topic);
        List<String> tags = new ArrayList<>();
        name(words).ifPresent(tags::add);
        words.stream()
                .filter(word -> word.alone() && word.tag().length() <= 2 * LONGEST)
                .forEach(word -> add(tags, word.tag(), MOST_THINGS));
        if (tags.isEmpty()) {
            words.stream()
                    .filter(word -> lexicon.noun(word.small())
                            && !Words.FUNCTION.contains(word.small())
                            && !Words.COUNTED.contains(word.small()))
                    .forEach(word -> add(tags, word.tag(), 1));
        }
        List<String> related = RELATED.getOrDefault(request.category(), USUAL);
        add(tags, related.get(0), MOST);
        related.forEach(tag -> add(tags, tag, FEWEST));
        USUAL.forEach(tag -> add(tags, tag, FEWEST));
        return List.copyOf(tags);
    }

    /** No tag says again what another says. */
    private static void add(List<String> tags, String tag, int most) {
        String small = tag.toLowerCase(Locale.ROOT);
        boolean said = tags.stream()
                .map(other -> other.toLowerCase(Locale.ROOT))
                .anyMatch(other -> other.contains(small) || small.contains(other));
        if (!said && tags.size() < most) {
            tags.add(tag);
        }
    }

    /** Two things side by side, {@code GreenTea}, or three where they are a name, {@code GoldenGateBridge}. */
    private static Optional<String> name(List<Word> words) {
        for (int from = 0; from + 1 < words.size(); from++) {
            int to = end(words, from);
            boolean name = words.subList(from, to).stream().allMatch(word -> word.capital() || word.particle());
            List<Word> run = words.subList(from, name ? to : Math.min(to, from + 2));
            String joined = String.join("", run.stream().map(Word::tag).toList());
            if (run.size() > 1
                    && joined.length() <= LONGEST
                    && run.get(run.size() - 1).alone()) {
                return Optional.of(joined);
            }
        }
        return Optional.empty();
    }

    /** Where the words end that go together. */
    private static int end(List<Word> words, int from) {
        int to = from;
        while (to < words.size() && to - from < NAME && (words.get(to).joins() || between(words, from, to))) {
            to++;
        }
        return to;
    }

    /** "van" in "Vincent van Gogh". */
    private static boolean between(List<Word> words, int from, int at) {
        return at > from
                && at + 1 < words.size()
                && words.get(at).particle()
                && words.get(at - 1).capital()
                && words.get(at + 1).capital();
    }

    /**
     * A word of the topic.
     *
     * @param tag as it stands in a hashtag, with a capital
     * @param alone whether it says something by itself
     * @param joins whether it does together with the word behind it
     */
    private record Word(String tag, boolean capital, boolean alone, boolean joins) {
        String small() {
            return tag.toLowerCase(Locale.ROOT);
        }

        boolean particle() {
            return PARTICLE.matcher(small()).matches();
        }
    }

    private List<Word> words(String topic) {
        String asked = topic.replaceFirst("(?i)^(?:how|why|what|where|who|when|which)\\s+(?:to\\s+)?", "");
        Clause clause = new Clause(lexicon, asked);
        boolean pair = clause.bare(1).matches("or|and");
        boolean told = topic.matches("(?i)how to .*")
                || lexicon.mostlyVerb(clause.bare(0)) && !pair
                || topic.matches("(?i)(?:what|who) .*")
                        && lexicon.third(clause.bare(0)).isPresent();
        int verb = told ? 0 : clause.verb().map(Clause.Verb::at).orElse(-1);
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < clause.size(); at++) {
            boolean acts = at == verb;
            String first = pair ? "the" : "";
            String before = at == 0 ? first : clause.bare(at - 1);
            Arrays.stream(clause.tokens().get(at).split("/"))
                    .map(part -> part.replaceAll("['’]s?\\b", "").replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> words.add(word(part, acts && !before.equals("better"), before)));
        }
        return words;
    }

    private Word word(String part, boolean acts, String before) {
        String small = part.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(part.codePointAt(0));
        // "sleep" is a verb, and in "for better sleep" it is none.
        boolean noun = lexicon.noun(small)
                && (lexicon.adjective(before)
                        || Words.PREPOSITIONS.contains(before)
                        || Words.DETERMINERS.contains(before));
        boolean says = !acts
                && !Words.RELATIVES.contains(before)
                && (noun && !Words.FUNCTION.contains(small) || telling(small));
        boolean faint =
                FAINT.contains(small) || FAINT.contains(lexicon.singular(small).orElse(small)) || silent(small);
        boolean alone = says
                && !faint
                && (noun || capital && !before.isEmpty() || lexicon.mostlyNoun(small))
                && !JUDGING.contains(small);
        boolean joins = alone || says && !faint && !JUDGING.contains(small) || small.equals("better");
        return new Word(Words.capitalised(part), capital, alone, joins);
    }

    private static boolean silent(String word) {
        return Words.COUNTED.contains(word)
                || Words.UNITS.contains(word)
                || word.length() < 2
                || word.matches("\\d+|explained|really|things?|top|best|better|happens|how|why|what|numbers?|every");
    }

    private boolean telling(String word) {
        boolean action = lexicon.mostlyVerb(word)
                || lexicon.third(word).filter(lexicon::mostlyVerb).isPresent()
                || lexicon.participle(word)
                || Words.PASTS.containsKey(word);
        return !action && !Words.FUNCTION.contains(word) && !Words.DEGREES.contains(word);
    }
}
