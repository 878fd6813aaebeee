package io.reelmill.shared.fonts;

import io.reelmill.shared.text.Signs;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The fonts that come with the program, and behind them those the user adds. Thread-safe. */
public final class Fonts {
    private static final Map<Face, List<Font>> STACKS = new ConcurrentHashMap<>();
    private static final AtomicReference<Path> FOLDER = new AtomicReference<>();
    private static volatile OwnFonts own = OwnFonts.NONE;

    private Fonts() {}

    /**
     * Makes AWT work on a machine without fonts or fontconfig; to be called before anything touches AWT. Java asks
     * fontconfig for a default font before it opens a file of ours, and fails where there is none; with a
     * configuration of its own it does not ask.
     *
     * @param folder a cache folder of ours; the fonts are written there
     */
    public static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : names()) {
                try (InputStream font = open(name)) {
                    write(font.readAllBytes(), folder.resolve(name + ".ttf"));
                }
            }
            Path configuration = folder.resolve("fontconfig.properties");
            String text = FontConfiguration.of(folder.resolve("OpenSans-Regular.ttf"));
            write(text.getBytes(StandardCharsets.ISO_8859_1), configuration);
            System.setProperty("sun.awt.fontconfig", configuration.toString());
            System.setProperty("java.awt.headless", "true");
            FOLDER.set(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The fonts cannot be written to " + folder, e);
        }
    }

    /**
     * Adds the user's own fonts for letters that those of the program lack; the files are read on first use.
     *
     * @param folder TrueType and OpenType files and collections, asked in the order of their names, those for the text's language first; may be missing
     */
    public static void add(Path folder) {
        own = new OwnFonts(folder);
        STACKS.clear();
    }

    /** What of a text no font of a face can draw: each letter or sign once, as it is written. */
    public static Set<String> missing(Face face, String text) {
        return TextRuns.missing(face, text);
    }

    /** Whether a text is worth drawing: at least as many of its letters have a font as have none. */
    public static boolean legible(Face face, String text) {
        return TextRuns.legible(face, text);
    }

    /** The emoji of a text that are drawn, in their order. */
    public static List<String> emoji(String text) {
        return Signs.of(text).stream()
                .filter(sign -> Emoji.mark(sign).isPresent())
                .toList();
    }

    /** The fonts of a face, best first, in size 1. */
    static List<Font> stack(Face face) {
        return STACKS.computeIfAbsent(
                face,
                wanted -> Stream.concat(wanted.files().stream().map(Fonts::load), own.inOrder(wanted).stream())
                        .toList());
    }

    /** The font of a face that has a character, if any has. */
    static Optional<Font> fontFor(Face face, int codePoint) {
        return stack(face).stream().filter(font -> font.canDisplay(codePoint)).findFirst();
    }

    private static List<String> names() {
        return Face.ALL.stream()
                .flatMap(face -> face.files().stream())
                .distinct()
                .toList();
    }

    static Font load(String name) {
        Path folder = FOLDER.get();
        Path file = folder == null ? null : folder.resolve(name + ".ttf");
        try {
            if (file != null && Files.exists(file)) {
                // From a stream Java would make a temporary copy, which a killed program leaves behind.
                return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
            }
            try (InputStream font = open(name)) {
                return Font.createFont(Font.TRUETYPE_FONT, font);
            }
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + name + " that comes with the program cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        InputStream font = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The program comes without its font " + name);
        }
        return font;
    }

    /** Whole or not at all: other processes may share the folder. */
    private static void write(byte[] content, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) == content.length) {
            return;
        }
        Path beside =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        Files.write(beside, content);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
