package io.reelmill.core.narration;

import java.util.Locale;
import java.util.Set;

/** Where a sentence may be broken, from its words alone. */
final class Sense {
    private static final Set<String> LEANING = words("""
            a an the my your his her its our their this that these those no every each some any of in on at by for
            with from to into onto per over under between about as and or but nor if than i we you he she they it is are was
            were be been not very more most mr. mrs. ms. dr. st. prof. – — -
            le la les un une des du de au aux el los las del al il lo gli uno una der den dem ein eine einen einer im vom zum
            zur في من على إلى عن
            """);
    /** Words that end what stands before them, such as the postpositions of Hindi. */
    private static final Set<String> CLINGING = words("""
            का की के को में से पर ने तक है हैं था थी थे हो । – — -
            """);
    /** From here on a break parts what belongs together: a number and its unit, an article and its noun. */
    private static final double PARTED = 8;

    private static final double AVOIDED = 15;
    private static final String YEAR = "1\\d{3}|20\\d{2}";
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
        if (CLINGING.contains(after) || isNumber(before)) {
            return PARTED;
        }
        if (end.matches(".*[.!?…。！？।؟]")) {
            return 0;
        }
        if (end.matches(".*[,;:–—、，；：،؛]")) {
            return 1;
        }
        return OPENING.contains(bare(after)) ? 2.5 : 5;
    }

    /** The same, so much more where the break parts what belongs together that only a lack of room justifies it. */
    static double strict(double regret) {
        return regret < PARTED ? regret : regret + AVOIDED;
    }

    /** A year stands for itself. */
    private static boolean isNumber(String word) {
        return word.matches("[$€£]?\\d[\\d.,]*\\d|\\d") && !word.matches(YEAR);
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LEANING.contains(lower) ? lower : lower.replaceAll("^[\"'“‘(\\[]+", "");
    }

    private static Set<String> words(String list) {
        return Set.of(list.trim().split("\\s+"));
    }
}
