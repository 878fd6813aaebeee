package io.reelmill.shared.fonts;

import java.nio.file.Path;
import java.util.List;

/** The text of a {@code fontconfig.properties}: one font of ours for all of Java's logical fonts and styles. */
final class FontConfiguration {
    private FontConfiguration() {}

    static String of(Path font) {
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(family).append('.').append(style).append(".latin-1=-misc-ours-\n");
            }
        }
        return text.append("filename.-misc-ours-=")
                .append(escaped(font.toAbsolutePath().toString()))
                .append('\n')
                .toString();
    }

    /** As a properties file wants it: backslashes doubled, what is not ASCII by its number. */
    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (char c : path.toCharArray()) {
            if (c == '\\') {
                text.append("\\\\");
            } else if (c < 0x7f) {
                text.append(c);
            } else {
                text.append("\\u%04x".formatted((int) c));
            }
        }
        return text.toString();
    }
}
