package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the places that a sentence names; each is shown once in a video. */
final class Maps {
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 5;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern EDGES =
            Pattern.compile("^[^\\p{L}\\p{N}]+|['’]s(?=\\P{L}*$)|(?<![\\p{Lu}.]\\p{Lu})[^\\p{L}\\p{N}]+$");
    private static final Pattern CAPITAL = Pattern.compile("[\"“'(]?\\p{Lu}.*");
    private static final Pattern ENDS = Pattern.compile(".*[.,;:!?)\"”]");
    private static final Set<String> WITHIN = Set.of("in", "near", "outside", "around");

    private static final Set<String> ONWARD = Set.of("to", "and", "from", "via");

    /** What stands before "of" and a place in the name of something else. */
    private static final Set<String> OFFICES =
            Set.of("gulf", "bay", "bank", "king", "queen", "prince", "strait", "duke", "republic", "university");

    /** What may open a sentence before a place without being a part of its name. */
    private static final Set<String> OPENERS = Set.of(
            "In",
            "From",
            "To",
            "The",
            "At",
            "Near",
            "Outside",
            "Around",
            "Across",
            "And",
            "But",
            "Then",
            "When",
            "While",
            "If",
            "Unlike",
            "Like",
            "Only",
            "Even",
            "Both",
            "Today",
            "Although",
            "Because",
            "Since",
            "After",
            "Before",
            "As",
            "So",
            "With",
            "For",
            "Did",
            "Does",
            "Why",
            "How",
            "Was",
            "Is",
            "Has",
            "Can",
            "Where",
            "Over",
            "Through",
            "Between");

    private final Places places;
    private final Set<String> shown = new HashSet<>();

    Maps(Places places) {
        this.places = places;
    }

    /** The first sentence is left out: the title stands over it, and what it names may be shown later. */
    List<Motif> in(List<Sentence> sentences) {
        List<Motif> maps = new ArrayList<>();
        for (Sentence sentence : sentences.subList(Math.min(1, sentences.size()), sentences.size())) {
            List<Motif.Mention> mentions = mentions(sentence);
            if (!mentions.isEmpty() && mentions.size() <= MOST) {
                maps.add(new Motif(Design.MAP, Clauses.heading(sentence.text()), mentions));
            }
        }
        return maps;
    }

    private List<Motif.Mention> mentions(Sentence sentence) {
        List<Motif.Mention> mentions = new ArrayList<>();
        List<String> words = List.of(SPACE.split(sentence.text()));
        for (int at = 0; at < words.size(); at++) {
            int length = Math.min(LONGEST_NAME, words.size() - at);
            boolean further = !mentions.isEmpty();
            Optional<Place> place = place(words, at, length, further);
            while (place.isEmpty() && length > 1) {
                length--;
                place = place(words, at, length, further);
            }
            if (place.isPresent() && shown.add(place.get().name())) {
                mentions.add(new Motif.Mention(
                        Part.of(place.get()),
                        sentence.number(),
                        sentence.words().get(at).start()));
            }
            at += place.isPresent() ? length - 1 : 0;
        }
        return mentions;
    }

    /** @param further whether the sentence has named a place before */
    private Optional<Place> place(List<String> words, int at, int length, boolean further) {
        List<String> name = words.subList(at, at + length);
        boolean broken = name.subList(0, length - 1).stream()
                .anyMatch(word -> ENDS.matcher(word).matches());
        if (broken || !CAPITAL.matcher(name.get(0)).matches() || partOfAName(words, at, at + length)) {
            return Optional.empty();
        }
        String before = at == 0 ? "" : words.get(at - 1).toLowerCase(Locale.ROOT);
        boolean within = WITHIN.contains(before) || further && ONWARD.contains(before) || capital(words, at);
        return places.named(EDGES.matcher(String.join(" ", name)).replaceAll(""))
                .filter(known -> known.sure() || within)
                .map(Places.Known::place);
    }

    /** "Its capital is Victoria". */
    private static boolean capital(List<String> words, int at) {
        return at > 1
                && words.get(at - 1).equals("is")
                && words.subList(0, at - 1).contains("capital");
    }

    /** "New England", "Paris Hilton", "the Bank of England". */
    private static boolean partOfAName(List<String> words, int from, int to) {
        boolean sentenceBefore = from == 0 || ENDS.matcher(words.get(from - 1)).matches();
        boolean name = !sentenceBefore
                && CAPITAL.matcher(words.get(from - 1)).matches()
                && !(from == 1 && OPENERS.contains(words.get(0)));
        boolean more = to < words.size()
                && CAPITAL.matcher(words.get(to)).matches()
                && !words.get(to).startsWith("City")
                && !ENDS.matcher(words.get(to - 1)).matches();
        boolean office = from > 1
                && words.get(from - 1).equals("of")
                && OFFICES.contains(words.get(from - 2).toLowerCase(Locale.ROOT));
        return name || more || office;
    }
}
