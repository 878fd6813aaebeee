package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Shortened words and letters with points. */
final class Abbreviations implements Rule {
    /** Those that are also written without a point. */
    private static final Map<String, String> TITLES = Map.of(
            "mr", "mister", "mrs", "missus", "ms", "miz", "prof", "professor", "vs", "versus", "etc", "et cetera");

    private static final Map<String, String> POINTED = Map.ofEntries(
            Map.entry("o.k", "okay"),
            Map.entry("e.g", "for example"),
            Map.entry("i.e", "that is"),
            Map.entry("approx", "approximately"),
            Map.entry("ca", "circa"),
            Map.entry("co", "company"),
            Map.entry("bros", "brothers"),
            Map.entry("cf", "compare"),
            Map.entry("inc", "incorporated"),
            Map.entry("ltd", "limited"),
            Map.entry("corp", "corporation"),
            Map.entry("dept", "department"),
            Map.entry("jr", "junior"),
            Map.entry("sr", "senior"),
            Map.entry("mt", "mount"),
            Map.entry("gen", "general"),
            Map.entry("col", "colonel"),
            Map.entry("lt", "lieutenant"),
            Map.entry("capt", "captain"),
            Map.entry("sgt", "sergeant"),
            Map.entry("rev", "reverend"),
            Map.entry("gov", "governor"),
            Map.entry("sen", "senator"),
            Map.entry("ave", "avenue"),
            Map.entry("blvd", "boulevard"),
            Map.entry("rd", "road"),
            Map.entry("jan", "January"),
            Map.entry("feb", "February"),
            Map.entry("mar", "March"),
            Map.entry("apr", "April"),
            Map.entry("jun", "June"),
            Map.entry("jul", "July"),
            Map.entry("aug", "August"),
            Map.entry("sep", "September"),
            Map.entry("sept", "September"),
            Map.entry("oct", "October"),
            Map.entry("nov", "November"),
            Map.entry("dec", "December"));
    /** Those that stand before a number. */
    private static final Map<String, String> COUNTING = Map.of(
            "c", "circa", "no", "number", "nos", "numbers", "vol", "volume", "fig", "figure", "p", "page", "pp",
            "pages", "ch", "chapter");

    /** Those that often end a sentence. */
    private static final Set<String> CLOSING = Set.of("etc", "inc", "ltd", "co", "bros");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}(?:\\.\\p{L})+|Ph\\.D");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        String lower = core.toLowerCase(Locale.ROOT);
        if (TITLES.containsKey(lower)) {
            return Token.words(TITLES.getOrDefault(lower, ""));
        }
        if (lower.equals("dr") || lower.equals("st")) {
            return street(place, lower);
        }
        if (!pointed(place)) {
            return List.of();
        }
        if (lower.equals("ft")) {
            return fort(place);
        }
        if (COUNTING.containsKey(lower) && place.near(1).matches("\\d.*")) {
            return Token.words(COUNTING.getOrDefault(lower, ""));
        }
        return POINTED.containsKey(lower) ? Token.words(POINTED.getOrDefault(lower, "")) : letters(core);
    }

    private static List<Token> letters(String core) {
        return LETTERS.matcher(core).matches() ? Letters.spelled(core) : List.of();
    }

    /** Whether the word's point belongs to it, so that it ends no sentence by itself. */
    static boolean endsNoSentence(Place place) {
        String core = place.core();
        String lower = core.toLowerCase(Locale.ROOT);
        boolean known = TITLES.containsKey(lower)
                || POINTED.containsKey(lower)
                || (COUNTING.containsKey(lower) && place.near(1).matches("\\d.*"))
                || lower.equals("dr")
                || lower.equals("st");
        boolean initial = core.length() == 1 && Character.isUpperCase(core.charAt(0)) && !core.equals("I");
        boolean goesOn =
                !place.near(1).isEmpty() && !Character.isUpperCase(place.near(1).charAt(0));
        boolean always = known && !CLOSING.contains(lower);
        return pointed(place)
                && (always
                        || initial
                        || goesOn && (known || LETTERS.matcher(core).matches()));
    }

    private static boolean pointed(Place place) {
        return place.core().indexOf('.') > 0 || place.closing().startsWith(".");
    }

    /** Doctor or Saint before a name, drive or street after one. */
    private static List<Token> street(Place place, String lower) {
        String next = place.near(1);
        boolean beforeName = name(next) || lower.equals("dr") && coupled(place);
        if (!pointed(place) && !beforeName) {
            return List.of();
        }
        if (lower.equals("dr")) {
            return Token.words(beforeName ? "doctor" : "drive");
        }
        return Token.words(beforeName ? "saint" : "street");
    }

    private static boolean name(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** As in "Dr. and Mrs. Smith". */
    private static boolean coupled(Place place) {
        return place.near(1).equals("and") && place.near(2).matches("M\\w{1,3}|Dr");
    }

    private static List<Token> fort(Place place) {
        return name(place.near(1)) && !place.near(-1).matches("\\d.*") ? Token.words("fort") : List.of();
    }
}
