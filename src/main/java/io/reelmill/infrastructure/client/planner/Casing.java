package io.reelmill.infrastructure.client.planner;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the first word of a sentence keeps its capital when something comes before it. */
final class Casing {
    private static final Pattern SENTENCE_CASE = Pattern.compile("(?:\\p{Lu}[\\p{Ll}'’-]+|A)[,;:.!?]*");

    private final Lexicon lexicon;
    private final String known;

    /** Words that are written small anywhere in {@code known} are no names. */
    Casing(Lexicon lexicon, String known) {
        this.lexicon = lexicon;
        this.known = " " + known.replaceAll("[^\\p{L}\\p{N}'’]+", " ") + " ";
    }

    /** The words with a small initial, unless the first may be a name. */
    String inside(String words) {
        String first = words.split(" ", 2)[0];
        if (!SENTENCE_CASE.matcher(first).matches()) {
            return words;
        }
        String bare = Words.bare(first);
        String stem = bare.split("[-']", 2)[0];
        boolean small = Words.FUNCTION.contains(bare)
                || Words.FUNCTION.contains(stem)
                || known.contains(" " + bare + " ")
                || lexicon.ordinary(stem) && !partOfName(words);
        return small ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** "Golden Gate Bridge opens": a second capital says that the first belongs to a name. */
    private static boolean partOfName(String words) {
        return words.matches("\\S+ \\p{Lu}\\p{Ll}.*");
    }
}
