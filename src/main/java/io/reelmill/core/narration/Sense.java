package io.reelmill.core.narration;

import java.util.Locale;
import java.util.Set;

/** Where a sentence may be broken, from its words alone. */
final class Sense {
    private static final Set<String> LEANING = words("""
            a an the my your his her its our their this that these those no every each some any of in on at by for
            with from to into onto per over under between about as and or but nor if than i we you he she they it is are was
            were be been not very more most mr. mrs. ms. dr. st. prof. – — -
            """);
    private static final Set<String> OPENING = words("""
            and or but nor so because if when while where which who that than of in on at by for with from to into onto
            over under between about as after before until unless since through during without
            """);

    private Sense() {}

    /** From 0, after a sentence, to 10, after a word that leans on the next: an article or a preposition. */
    static double regretOfBreak(String before, String after) {
        String end = before.replaceAll("[\"'”’)\\]]+$", "");
        if (LEANING.contains(bare(before))) {
            return 10;
        }
        if (before.matches("[$€£]?\\d[\\d.,]*\\d|\\d")) {
            return 8;
        }
        if (end.matches(".*[.!?…]")) {
            return 0;
        }
        if (end.matches(".*[,;:–—]")) {
            return 1;
        }
        return OPENING.contains(bare(after)) ? 2.5 : 5;
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LEANING.contains(lower) ? lower : lower.replaceAll("^[\"'“‘(\\[]+", "");
    }

    private static Set<String> words(String list) {
        return Set.of(list.trim().split("\\s+"));
    }
}
