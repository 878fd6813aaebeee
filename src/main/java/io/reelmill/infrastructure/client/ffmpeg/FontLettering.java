package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.Lettering;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Fonts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Captions in the fonts that come with the program and those that the user adds. Thread-safe. */
final class FontLettering implements Lettering {
    /** Of every script that is promised, a letter. */
    private static final String PROMISED = "AzÅЖΩשعहท";

    /** Letters of what has to be fetched, and the names it is fetched by. */
    private static final Map<String, String> FETCHED =
            new TreeMap<>(Map.of("か", "japanese", "漢", "chinese", "한", "korean"));

    @Override
    public Set<String> missing(String text) {
        return Fonts.missing(Face.DISPLAY, text);
    }

    /** What can be drawn, in a few words. */
    String scripts() {
        Set<String> missing = missing(PROMISED);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("letters are missing that come with the program: " + missing);
        }
        StringBuilder text = new StringBuilder("Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, emoji");
        text.append(missing("漢").isEmpty() ? ", Chinese characters" : "");
        text.append(missing("かな").isEmpty() ? ", kana" : "");
        text.append(missing("한").isEmpty() ? ", hangul" : "");
        String fetched = FETCHED.entrySet().stream()
                .filter(letter -> !missing(letter.getKey()).isEmpty())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        text.append(fetched.isEmpty() ? "" : "; what is large by ./scripts/fonts " + fetched);
        return text.append("; others by fonts in config/fonts").toString();
    }
}
