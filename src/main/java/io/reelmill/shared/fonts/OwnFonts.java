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

    private @Nullable List<Own> fonts;

    /** A font and the name of its file. */
    private record Own(Font font, String file) {
        String name() {
            return font.getFontName(Locale.ROOT);
        }

        /** Its own name says for whom its Chinese characters are; where that does not, somebody gave the file that name. */
        int distance(Han han) {
            return han.distance(Han.told(name()) ? name() : file);
        }
    }

    OwnFonts(Path folder) {
        this.folder = folder;
    }

    private OwnFonts(List<Own> fonts) {
        this.folder = Path.of("");
        this.fonts = fonts;
    }

    private synchronized List<Own> fonts() {
        if (fonts == null) {
            fonts = files().flatMap(OwnFonts::read).toList();
        }
        return fonts;
    }

    /** Those for the face's language first, and among them those of its weight. */
    List<Font> inOrder(Face face) {
        Comparator<Own> language = Comparator.comparingInt(own -> own.distance(face.han()));
        Comparator<Own> weight = Comparator.comparing(own -> heavy(own) != face.heavy());
        return fonts().stream()
                .sorted(language.thenComparing(weight))
                .map(Own::font)
                .toList();
    }

    private static boolean heavy(Own own) {
        return HEAVY.matcher(own.name()).matches();
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

    private static Stream<Own> read(Path file) {
        String name = file.getFileName().toString();
        try {
            return Arrays.stream(Font.createFonts(file.toFile())).map(font -> new Own(font, name));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(
                    "The font %s cannot be read: %s. Put a whole TrueType or OpenType file in its place, or take it away"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
