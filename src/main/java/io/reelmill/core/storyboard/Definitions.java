package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the sentence that says what the topic's word means. */
final class Definitions {
    private static final Pattern DEFINING = Pattern.compile(
            "^(?:An? |The )?(?<word>\\p{L}[\\p{L}'’-]*(?: \\p{L}[\\p{L}'’-]*)?) (?:is|are|means?) (?<meaning>(?:an? |the )?\\p{L}.*?)[.!]?$");
    private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) .*");
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 22;

    private Definitions() {}

    /** The first definition of a word that stands in the topic. */
    static List<Motif> in(List<Sentence> sentences, String topic) {
        Set<String> words = Stream.of(topic.toLowerCase(Locale.ROOT).split("[^\\p{L}'’-]+"))
                .map(Definitions::plain)
                .collect(Collectors.toSet());
        return sentences.stream()
                .flatMap(sentence -> in(sentence, words))
                .limit(1)
                .toList();
    }

    private static Stream<Motif> in(Sentence sentence, Set<String> topic) {
        Matcher found = DEFINING.matcher(sentence.text());
        if (!found.matches() || !defines(found, topic)) {
            return Stream.empty();
        }
        double start = sentence.timeAt(0);
        double meaning = sentence.timeAt(found.start("meaning"));
        return Stream.of(new Motif(
                Design.DEFINITION,
                Clauses.heading(sentence.text()),
                List.of(
                        new Motif.Mention(Part.of(Clauses.heading(found.group("word"))), sentence.number(), start),
                        new Motif.Mention(Part.of(found.group("meaning")), sentence.number(), meaning))));
    }

    private static boolean defines(Matcher found, Set<String> topic) {
        String meaning = found.group("meaning");
        int length = meaning.split(" ").length;
        boolean all = Stream.of(found.group("word").toLowerCase(Locale.ROOT).split(" "))
                .allMatch(word -> topic.contains(plain(word)));
        boolean means =
                found.group().contains(" means ") || ARTICLE.matcher(meaning).matches();
        return all && means && length >= LEAST_WORDS && length <= MOST_WORDS;
    }

    /** Singular and plural alike. */
    private static String plain(String word) {
        return word.length() > 3 ? word.replaceFirst("(?<=s|x|z|ch|sh)es$|(?<!s)s$", "") : word;
    }
}
