package io.reelmill.shared.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The icons that come with the program, found by the words they stand for. Thread-safe. */
public final class Icons {
    private static final String FRAME =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " width=\"32\" height=\"32\" viewBox=\"0 0 32 32\">%s</svg>";

    private Icons() {}

    /** Read on first use. */
    private static final class Loaded {
        private static final Map<String, String> BODIES = lines("fluent-emoji.tsv")
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        private static final Lexicon LEXICON = new Lexicon(lines("lexicon.txt"));
    }

    /** The icons a text speaks of, each once, in the order of their words. */
    public static List<IconMatch> matching(String text) {
        return Loaded.LEXICON.matches(text);
    }

    /** The names of all icons. */
    public static Set<String> names() {
        return Loaded.BODIES.keySet();
    }

    /** An icon drawn on a transparent square of the given side. */
    public static BufferedImage picture(String icon, int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document(icon).render((java.awt.Component) null, g, new ViewBox(side, side));
        } finally {
            g.dispose();
        }
        return picture;
    }

    private static SVGDocument document(String icon) {
        String body = Loaded.BODIES.get(icon);
        if (body == null) {
            throw new IllegalArgumentException("There is no icon " + icon);
        }
        InputStream svg = new ByteArrayInputStream(FRAME.formatted(body).getBytes(StandardCharsets.UTF_8));
        SVGDocument document = new SVGLoader().load(svg, null, LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("The icon " + icon + " that comes with the program cannot be read");
        }
        return document;
    }

    static Stream<String> lines(String resource) {
        InputStream stream = Icons.class.getResourceAsStream("/icons/" + resource);
        if (stream == null) {
            throw new IllegalStateException("The program comes without its icons " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
