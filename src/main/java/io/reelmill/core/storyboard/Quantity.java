package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure with what it counts.
 *
 * @param start its offset in the text
 * @param end the offset behind it, its noun included
 * @param figure as written, {@code 4,808 m} for example
 * @param unit one word for all ways to write the same unit
 */
record Quantity(int start, int end, String figure, String unit) {
    private static final Pattern NOUN = Pattern.compile("^ (\\p{Ll}{3,}s)(?![\\p{L}\\p{N}'’-])");

    /** Words that end like a plural and count nothing, or nothing of the kind that bars may show. */
    private static final Set<String> NO_NOUNS = Set.of("was", "has", "does", "this", "its", "times", "plus", "less");

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("metre", "m"),
            Map.entry("meter", "m"),
            Map.entry("kilometre", "km"),
            Map.entry("kilometer", "km"),
            Map.entry("centimetre", "cm"),
            Map.entry("centimeter", "cm"),
            Map.entry("kilo", "kg"),
            Map.entry("kilogram", "kg"),
            Map.entry("gram", "g"),
            Map.entry("litre", "l"),
            Map.entry("liter", "l"),
            Map.entry("feet", "foot"),
            Map.entry("inches", "inch"),
            Map.entry("percent", "%"),
            Map.entry("per cent", "%"));

    /** The quantities of a text in order; a bare number without a noun behind it is none, and a year is none. */
    static List<Quantity> in(String text) {
        return Figures.in(text).flatMap(found -> at(text, found).stream()).toList();
    }

    /** The quantity that a figure found in a text begins. */
    static Optional<Quantity> at(String text, MatchResult found) {
        String figure = found.group();
        String unit = figure.replaceAll("[\\d.,]+", "").strip();
        if (!unit.isEmpty()) {
            boolean counts = !unit.equals("times");
            return counts
                    ? Optional.of(new Quantity(found.start(), found.end(), figure, plain(unit)))
                    : Optional.empty();
        }
        Matcher noun = NOUN.matcher(text.substring(found.end()));
        return noun.find() && !NO_NOUNS.contains(noun.group(1))
                ? Optional.of(new Quantity(found.start(), found.end() + noun.end(), figure, noun.group(1)))
                : Optional.empty();
    }

    private static String plain(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        String singular = lower.length() > 2 ? lower.replaceFirst("s$", "") : lower;
        return SYNONYMS.getOrDefault(lower, SYNONYMS.getOrDefault(singular, singular));
    }
}
