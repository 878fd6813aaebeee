package io.reelmill.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** English word forms led back to the plain ones that a lexicon or a library lists. */
public final class Stems {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|['’]s$|[^\\p{L}\\p{N}]+$");

    /** What an ending may stand for. */
    private record Ending(String written, String plain) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ies", "y"),
            new Ending("ves", "f"),
            new Ending("ves", "fe"),
            new Ending("es", ""),
            new Ending("s", ""),
            new Ending("ing", ""),
            new Ending("ing", "e"),
            new Ending("ed", ""),
            new Ending("ed", "e"),
            new Ending("ied", "y"));

    private static final int SHORTEST = 3;

    private Stems() {}

    /** The word itself, bare and in lower case, then what it may be a form of. */
    public static List<String> of(String written) {
        String word = EDGES.matcher(EDGES.matcher(written).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> stems = new ArrayList<>(List.of(word));
        for (Ending ending : ENDINGS) {
            if (word.endsWith(ending.written())) {
                String stem = word.substring(0, word.length() - ending.written().length()) + ending.plain();
                add(stems, stem);
                if (ending.plain().isEmpty() && doubled(stem)) {
                    add(stems, stem.substring(0, stem.length() - 1));
                }
            }
        }
        return stems;
    }

    private static void add(List<String> stems, String stem) {
        if (stem.length() >= SHORTEST) {
            stems.add(stem);
        }
    }

    private static boolean doubled(String stem) {
        int length = stem.length();
        return length > SHORTEST && stem.charAt(length - 1) == stem.charAt(length - 2);
    }
}
