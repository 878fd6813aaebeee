package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.regex.Pattern;

/** A written word among its neighbours, and the same without the punctuation around it. */
record Place(List<String> words, int index) {
    private static final Pattern OPENING = Pattern.compile("^[\\p{Ps}\\p{Pi}\\p{Pf}\"'*_¡¿…—–]+");
    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pi}\\p{Pf}\"'*_~,.;:!?…—–-]+$");

    /** As it is written, punctuation and all. */
    String raw() {
        return words.get(index);
    }

    /** Without the punctuation around it; empty where it is nothing else. */
    String core() {
        return core(raw());
    }

    /** What closes it: all punctuation at its end. */
    String closing() {
        String opened = OPENING.matcher(raw()).replaceFirst("");
        return opened.substring(core().length());
    }

    /** The core of the word so many places on, or back; empty beyond the ends. */
    String near(int distance) {
        int at = index + distance;
        return at < 0 || at >= words.size() ? "" : core(words.get(at));
    }

    /** Whether no punctuation parts it from the word before. */
    boolean followsDirectly() {
        return index > 0 && new Place(words, index - 1).closing().isEmpty();
    }

    boolean last() {
        return index == words.size() - 1;
    }

    private static String core(String word) {
        return CLOSING.matcher(OPENING.matcher(word).replaceFirst("")).replaceFirst("");
    }
}
