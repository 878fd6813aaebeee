package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences without changing a word: the pieces joined by single spaces are the text, its white space
 * apart. Sentences of more than thirty words are cut at a clause boundary.
 */
final class Sentences {
    /** A voice and a caption keep up with this many words. */
    static final int LONGEST = 30;

    /** No voice gets through more words than this: then it is cut even where there is no clause. */
    private static final int BREATHLESS = 45;

    private static final int LEAST = 4;
    /** Full stops and the like of scripts that do not use ours: Arabic, Urdu, Indic, Chinese and Japanese. */
    private static final String FOREIGN = "؟۔।॥。！？｡";

    private static final Pattern ENDS = Pattern.compile(".*(?:[.!?" + FOREIGN + "]|…)[\"'”’»)\\]」』）]*");

    /** Chinese and Japanese have no space behind a sentence. */
    private static final Pattern UNSPACED = Pattern.compile("(?<=[。！？｡])(?![」』）。！？｡])(?=\\S)");

    private static final Pattern TRAILS_OFF = Pattern.compile(".*(?:\\.\\.|…)[\"'”’»)\\]]*");
    private static final Pattern ASKS = Pattern.compile(".*[!?][\"'”’»)\\]]+");
    private static final Pattern INITIALS = Pattern.compile("[(\"“'‘]*(?:\\p{Lu}\\.)+");
    private static final Set<String> TITLES = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "sr.", "jr.", "gen.", "col.", "capt.", "lt.", "rev.", "hon.",
            "mt.", "vs.", "e.g.", "i.e.", "cf.", "ca.", "approx.", "fig.", "vol.", "ch.", "pp.", "p.", "sgt.", "gov.",
            "pres.");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no.", "nos.", "art.", "sec.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.",
            "oct.", "nov.", "dec.");
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
            "yet",
            "who",
            "until",
            "before",
            "after",
            "since",
            "as",
            "that");

    private Sentences() {}

    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        String spaced = UNSPACED.matcher(text.trim()).replaceAll(" ");
        for (String paragraph : spaced.split("\\R\\s*\\R")) {
            sentences.addAll(paragraph(Arrays.asList(paragraph.trim().split("\\s+"))));
        }
        return sentences.stream()
                .filter(sentence -> !sentence.isBlank())
                .flatMap(sentence -> shorten(Arrays.asList(sentence.split(" "))).stream())
                .toList();
    }

    private static List<String> paragraph(List<String> tokens) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean listNumber = at == from && tokens.get(at).matches("\\d{1,2}\\.");
            if (at == tokens.size() - 1 || !listNumber && ends(tokens.get(at), tokens.get(at + 1))) {
                sentences.add(String.join(" ", tokens.subList(from, at + 1)));
                from = at + 1;
            }
        }
        return sentences;
    }

    private static boolean ends(String token, String next) {
        if (!ENDS.matcher(token).matches()) {
            return false;
        }
        String lower = token.toLowerCase(Locale.ROOT).replaceFirst("^[(\\[\"“'‘]+", "");
        int letter =
                next.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('A');
        if (Character.isLowerCase(letter)
                && (TRAILS_OFF.matcher(token).matches()
                        || ASKS.matcher(token).matches()
                        || lower.matches("[a-z.]{1,6}\\."))) {
            return false;
        }
        boolean figure = Character.isDigit(letter);
        return !TITLES.contains(lower) && !(figure && BEFORE_NUMBERS.contains(lower)) && !initials(token, next);
    }

    /** "U.S. It" ends a sentence, "U.S. Army" and "J. R. Smith" do not. */
    private static boolean initials(String token, String next) {
        return INITIALS.matcher(token).matches() && (token.length() < 4 || !Words.FUNCTION.contains(Words.bare(next)));
    }

    private static List<String> shorten(List<String> tokens) {
        if (tokens.size() <= LONGEST) {
            return List.of(String.join(" ", tokens));
        }
        int cut = cut(tokens);
        if (cut == 0) {
            return List.of(String.join(" ", tokens));
        }
        List<String> parts = new ArrayList<>(shorten(tokens.subList(0, cut)));
        parts.addAll(shorten(tokens.subList(cut, tokens.size())));
        return parts;
    }

    /** Before which token the sentence is cut: nearest to its middle, at a mark rather than at a joining word; 0 for nowhere. */
    static int cut(List<String> tokens) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int at = LEAST; at <= tokens.size() - LEAST; at++) {
            double cost = cost(tokens, at) * tokens.size() + Math.abs(at - tokens.size() / 2.0);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return least < 10.0 * tokens.size() || tokens.size() > BREATHLESS ? best : 0;
    }

    private static double cost(List<String> tokens, int at) {
        String before = tokens.get(at - 1);
        if (before.matches(".*[;:—–]")) {
            return 0;
        }
        boolean joint = JOINTS.contains(Words.bare(tokens.get(at)));
        if (before.endsWith(",")) {
            return joint ? 0 : 0.2;
        }
        return joint ? 0.4 : 20;
    }
}
