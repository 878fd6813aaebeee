package io.reelmill.core.storyboard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a sentence may be taken apart, and the parts of it that a picture shows. */
final class Clauses {
    private static final Set<String> JOINTS = Set.of(
            "and",
            "but",
            "or",
            "so",
            "because",
            "which",
            "while",
            "when",
            "where",
            "although",
            "though",
            "if",
            "then",
            "until",
            "before",
            "after");
    /** Words that begin no name, for they point to something said elsewhere or count it. */
    private static final Set<String> NOBODY =
            Set.of(("it this that these those they there he she we you i one which who"
                            + " what some others each both its their his her another here all most in at on by if when about"
                            + " only around nearly almost less more not none nobody everybody ever expected usual once twice"
                            + " half any anything anyone before as no never always just so and")
                    .split(" "));

    private static final String ORDER = "(?i)^(?:(?:first|next|then|finally|lastly|second|third|so),? |and )(?=\\S)";
    private static final Pattern SECOND_CLAUSE = Pattern.compile(
            "[;:] |, (?=(?:and|but|so|which|who|because|not|while|until|when|if)\\b)| (?=(?:until|because|so that|which|while|when)\\b)");
    private static final int LONG_ITEM = 48;
    private static final int LEAST_ITEM = 10;

    private Clauses() {}

    /** Seconds that a cut may lie off the middle to be made rather here. */
    static double cost(String before, String after) {
        if (before.matches(".*[.!?;:—–…؟۔؛।॥。！？；：][\"'”’»)」』）]*")) {
            return 0;
        }
        if (before.matches(".*[,،、，][\"'”’»)」』）]*")) {
            return 0.4;
        }
        return JOINTS.contains(after.toLowerCase(Locale.ROOT)) ? 1.0 : 4.0;
    }

    /** The sentence as a heading: without a word of order before it and a full stop after it. */
    static String heading(String text) {
        String plain = text.replaceFirst(ORDER, "").replaceFirst("[.,;:—–۔؛،।॥。；：、，]+$", "");
        String kept = plain.isBlank() ? text : plain;
        return kept.isEmpty() || kept.matches("[a-z]+[A-Z].*")
                ? kept
                : kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1);
    }

    /** The same, short enough for a row of a list where it has a first clause to stand for it. */
    static String item(String text) {
        String heading = heading(text);
        String first = SECOND_CLAUSE.split(heading, 2)[0];
        return heading.length() > LONG_ITEM && first.length() >= LEAST_ITEM ? first : heading;
    }

    /** Whether the words name something that a picture can show by itself: "it" names nothing there. */
    static boolean names(String words) {
        return !NOBODY.contains(words.split(" ", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** What a thing is called beside others, without its article. */
    static String label(String name) {
        return heading(name.replaceFirst("(?i)^(?:the|an?) ", ""));
    }
}
