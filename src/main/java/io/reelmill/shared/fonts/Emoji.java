package io.reelmill.shared.fonts;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Emoji in colour. In a text that is being set, each stands as one character of the private use area, because Java
 * lays out a picture in the place of one character. Thread-safe.
 */
final class Emoji {
    private static final char FIRST = '\uE000';
    private static final char LIMIT = '\uF900';
    /** An emoji's side and what of it stands above the baseline, in sizes of the letters and of itself. */
    private static final float SIDE = 1.12f;

    private static final float ABOVE = 0.82f;
    private static final int PRESENTATION = 0xFE0F;
    private static final String FRAME =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " width=\"32\" height=\"32\" viewBox=\"0 0 32 32\">%s</svg>";

    private Emoji() {}

    /** Read on first use. */
    private static final class Loaded {
        private static final List<String[]> LINES = lines();
        private static final Map<String, Character> MARKS = marks();
        private static final Map<Character, SVGDocument> DRAWN = new ConcurrentHashMap<>();

        private static Map<String, Character> marks() {
            Map<String, Character> marks = new HashMap<>();
            LINES.forEach(line -> marks.put(line[0], (char) (FIRST + marks.size())));
            return marks;
        }

        private static List<String[]> lines() {
            InputStream packed = Objects.requireNonNull(
                    Emoji.class.getResourceAsStream("/icons/emoji.tsv.gz"), "The program comes without its emoji");
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
                return reader.lines().map(line -> line.split("\t", 2)).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The mark of what a reader sees as one sign, when that is an emoji and there is a picture of it. */
    static Optional<Character> mark(String sign) {
        boolean shown = sign.codePoints()
                .anyMatch(c -> c == PRESENTATION || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION));
        return shown ? Optional.ofNullable(Loaded.MARKS.get(name(sign))) : Optional.empty();
    }

    /** The same for a sign that has no letter either, such as an emoji without its mark of presentation. */
    static Optional<Character> anyMark(String sign) {
        return sign.codePoints().anyMatch(c -> UCharacter.hasBinaryProperty(c, UProperty.EMOJI))
                ? Optional.ofNullable(Loaded.MARKS.get(name(sign)))
                : Optional.empty();
    }

    /** All skin tones are drawn alike. */
    private static String name(String sign) {
        return sign.codePoints()
                .filter(c -> c != PRESENTATION && !UCharacter.hasBinaryProperty(c, UProperty.EMOJI_MODIFIER))
                .mapToObj("%04x"::formatted)
                .collect(Collectors.joining("-"));
    }

    static boolean isMark(int character) {
        return character >= FIRST && character < LIMIT && character < FIRST + Loaded.LINES.size();
    }

    /** The text as it was written before its emoji became marks. */
    static String written(String marked) {
        return marked.codePoints()
                .mapToObj(c -> isMark(c) ? sign((char) c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String sign(char mark) {
        return Arrays.stream(Loaded.LINES.get(mark - FIRST)[0].split("-"))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());
    }

    /** An emoji that stands on a line of letters of a size. */
    static GraphicAttribute inLine(char mark, float px) {
        return new InLine(
                Loaded.DRAWN.computeIfAbsent(mark, c -> document(Loaded.LINES.get(c - FIRST)[1])), px * SIDE);
    }

    /** Drawn when the line is: to measure one costs nothing. */
    private static final class InLine extends GraphicAttribute {
        private final SVGDocument drawing;
        private final float side;

        InLine(SVGDocument drawing, float side) {
            super(ROMAN_BASELINE);
            this.drawing = drawing;
            this.side = side;
        }

        @Override
        public float getAscent() {
            return side * ABOVE;
        }

        @Override
        public float getDescent() {
            return side * (1 - ABOVE);
        }

        @Override
        public float getAdvance() {
            return side;
        }

        @Override
        public void draw(Graphics2D g, float x, float y) {
            drawing.render((java.awt.Component) null, g, new ViewBox(x, y - side * ABOVE, side, side));
        }

        /** None: letters are outlined, pictures are not. */
        @Override
        public Shape getOutline(AffineTransform place) {
            return new Path2D.Float();
        }
    }

    private static SVGDocument document(String body) {
        InputStream svg = new ByteArrayInputStream(FRAME.formatted(body).getBytes(StandardCharsets.UTF_8));
        return Objects.requireNonNull(
                new SVGLoader().load(svg, null, LoaderContext.createDefault()), "An emoji cannot be read");
    }
}
