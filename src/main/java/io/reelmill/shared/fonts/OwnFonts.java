package io.reelmill.shared.fonts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fonts in a folder of the user's, read on first use. Thread-safe. */
final class OwnFonts {
    static final OwnFonts NONE = new OwnFonts(List.of());

    private static final Pattern FILE = Pattern.compile("(?i).*\\.(ttf|otf|ttc|otc)");
    private static final Pattern HEAVY = Pattern.compile("(?i).*(bold|black|heavy).*");

    private final Path folder;

    private @Nullable List<Font> fonts;

    OwnFonts(Path folder) {
        this.folder = folder;
    }

    private OwnFonts(List<Font> fonts) {
        this.folder = Path.of("");
        this.fonts = fonts;
    }

    /** In the order of their files' names. */
    synchronized List<Font> fonts() {
        if (fonts == null) {
            fonts = files().flatMap(OwnFonts::read).toList();
        }
        return fonts;
    }

    /** Those of the face's weight first. */
    List<Font> inOrder(Face face) {
        return fonts().stream()
                .sorted(Comparator.comparing(font -> heavy(font) != face.heavy()))
                .toList();
    }

    private static boolean heavy(Font font) {
        return HEAVY.matcher(font.getFontName(Locale.ROOT)).matches();
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException("The folder of fonts " + folder + " cannot be read", e);
        }
    }

    private static Stream<Font> read(Path file) {
        try {
            return Arrays.stream(Font.createFonts(file.toFile()));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(
                    "The font %s cannot be read: %s. Put a whole TrueType or OpenType file in its place, or take it away"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
