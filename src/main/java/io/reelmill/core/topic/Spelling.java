package io.reelmill.core.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** How names people type are compared with names that are known. */
public final class Spelling {
    private Spelling() {}

    /** Whether both are the same name: case does not matter, and {@code -}, {@code _} and space are alike. */
    public static boolean alike(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The known name that was probably meant, or empty when none is close. */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String word = folded(typed);
        return known.stream()
                .filter(name -> distance(word, folded(name)) <= tolerance(word, folded(name)))
                .min(Comparator.comparingInt(name -> distance(word, folded(name))));
    }

    /** What to say about a name that is not known: all that are, and the one that was probably meant. */
    public static String oneOf(String typed, Collection<String> known) {
        String all = "one of: " + String.join(", ", known);
        return nearest(typed, known)
                .map(name -> all + "; did you mean '" + name + "'?")
                .orElse(all);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_\\s]+", "-");
    }

    /** One slip in three letters; a name cut short or drawn out counts as close however much is missing. */
    private static int tolerance(String word, String name) {
        boolean cut = word.length() >= 3 && (name.startsWith(word) || word.startsWith(name));
        return cut ? name.length() + word.length() : Math.max(1, Math.min(word.length(), name.length()) / 3);
    }

    /** Levenshtein's distance; of two long words only the difference in length, which is far enough. */
    private static int distance(String one, String other) {
        if (Math.max(one.length(), other.length()) > 40) {
            return Math.abs(one.length() - other.length()) + 40;
        }
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= other.length(); j++) {
                int above = row[j];
                row[j] =
                        i == 0 || j == 0 ? i + j : cheapest(row, j, diagonal, one.charAt(i - 1) == other.charAt(j - 1));
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    private static int cheapest(int[] row, int j, int diagonal, boolean same) {
        return Math.min(Math.min(row[j], row[j - 1]) + 1, same ? diagonal : diagonal + 1);
    }
}
