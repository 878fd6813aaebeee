package io.reelmill.shared.fonts;

import io.reelmill.shared.text.Signs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks a text into lines; measured once in a large size, since widths grow in proportion. */
final class Lines {
    private static final float MEASURED = 100;

    /** A hair's breadth, since kerning between the parts of a line is not in the sum of their widths. */
    private static final float SLACK = 1.01f;

    private final Face face;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Part, List<Part>> letters = new HashMap<>();

    /** What is not broken: a word with the space behind it. */
    private record Part(String text, float width, float spaced) {}

    Lines(Face face, String drawable) {
        this.face = face;
        Signs.unbroken(drawable).forEach(text -> parts.add(part(text)));
    }

    private Part part(String text) {
        var layout = TextRuns.layout(face, text, MEASURED, Direction.of(face, text));
        return new Part(text, layout.getVisibleAdvance() * SLACK, layout.getAdvance() * SLACK);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    float widestWord(float px) {
        return (float) parts.stream().mapToDouble(Part::width).max().orElse(0) * px / MEASURED;
    }

    int count(float px, float width) {
        return broken(px, width).size();
    }

    /** As many lines as the width asks for, and none much longer than the others. */
    List<String> balanced(float px, float width) {
        int count = count(px, width);
        float low = width / count / 2;
        float high = width;
        while (high - low > width / 200) {
            float middle = (low + high) / 2;
            boolean enough = widestWord(px) <= middle && count(px, middle) == count;
            low = enough ? low : middle;
            high = enough ? middle : high;
        }
        return broken(px, high);
    }

    private List<String> broken(float px, float width) {
        float room = width * MEASURED / px;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (Part whole : parts) {
            for (Part part : pieces(whole, room)) {
                if (used > 0 && used + part.width() > room) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                    used = 0;
                }
                line.append(part.text());
                used += part.spaced();
            }
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** The part itself, or pieces of it where it is too wide for any line. */
    private List<Part> pieces(Part whole, float room) {
        if (whole.width() <= room) {
            return List.of(whole);
        }
        List<Part> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        float used = 0;
        for (Part letter : letters.computeIfAbsent(whole, this::letters)) {
            if (used > 0 && used + letter.width() > room) {
                pieces.add(new Part(piece.toString(), used, used));
                piece.setLength(0);
                used = 0;
            }
            piece.append(letter.text());
            used += letter.spaced();
        }
        pieces.add(new Part(piece.toString(), used, used));
        return pieces;
    }

    private List<Part> letters(Part whole) {
        return Signs.of(whole.text()).stream().map(this::part).toList();
    }
}
