package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.SetLine;
import io.reelmill.shared.fonts.SetWord;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cue's rows in their places within the caption area.
 *
 * @param rows top first; none when the cue holds nothing that can be drawn
 * @param px the size of the letters
 * @param plate the dark ground behind them; it bounds everything drawn
 */
record CaptionLayout(List<Row> rows, float px, Rectangle2D.Float plate) {
    /** From baseline to baseline, and the plate's padding, in sizes of the letters. */
    private static final float LEADING = 1.2f;

    private static final float ASCENT = 0.95f;
    private static final float DESCENT = 0.28f;
    private static final float SIDE = 0.4f;
    private static final float TOP = 0.12f;
    private static final float SMALLEST = 0.5f;
    private static final int MOST_LINES = 5;

    /** A set line and where it begins. */
    record Row(SetLine line, float x, float baseline) {}

    static CaptionLayout of(Cue cue, CaptionArea area, float largest) {
        List<TextBlock> set = cue.rows().stream()
                .map(row -> Typesetter.line(row, Face.DISPLAY, largest))
                .filter(block -> !block.lines().isEmpty())
                .toList();
        if (set.isEmpty()) {
            return new CaptionLayout(List.of(), largest, new Rectangle2D.Float());
        }
        float widest = (float) set.stream().mapToDouble(TextBlock::width).max().orElse(0);
        float px = Math.min(largest, largest * area.width() / (widest + 2 * SIDE * largest));
        return px < largest * SMALLEST ? broken(cue, area, largest) : asWritten(cue, area, px);
    }

    /** The size at which two rows with their plate fill the area's height. */
    static float largest(CaptionArea area, double wanted) {
        return (float) Math.min(wanted, area.height() / (ASCENT + DESCENT + LEADING + 2 * TOP));
    }

    private static CaptionLayout asWritten(Cue cue, CaptionArea area, float px) {
        List<SetLine> lines = cue.rows().stream()
                .flatMap(row -> Typesetter.line(row, Face.DISPLAY, px).lines().stream())
                .toList();
        return placed(lines, area, px);
    }

    /** For words without end: broken wherever it must be, as large as goes. */
    private static CaptionLayout broken(Cue cue, CaptionArea area, float largest) {
        Box box = new Box(area.width() - 2 * SIDE * largest, area.height() - 2 * TOP * largest, MOST_LINES, LEADING);
        TextBlock block = Typesetter.fit(String.join(" ", cue.rows()), Face.DISPLAY, largest, box);
        return placed(block.lines(), area, block.px());
    }

    private static CaptionLayout placed(List<SetLine> lines, CaptionArea area, float px) {
        float widest = (float) lines.stream().mapToDouble(SetLine::width).max().orElse(0);
        float height = px * (ASCENT + DESCENT + LEADING * (lines.size() - 1) + 2 * TOP);
        float width = widest + 2 * SIDE * px;
        Rectangle2D.Float plate =
                new Rectangle2D.Float((area.width() - width) / 2, (area.height() - height) / 2, width, height);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            float baseline = plate.y + px * (TOP + ASCENT + LEADING * i);
            rows.add(new Row(lines.get(i), (area.width() - lines.get(i).width()) / 2, baseline));
        }
        return new CaptionLayout(rows, px, plate);
    }

    /** Where a word of the cue stands; empty when it cannot be drawn or had to be broken. */
    Optional<Spot> spot(Cue cue, int word) {
        List<Spot> spots = rows.stream()
                .flatMap(row ->
                        row.line().words().stream().map(set -> new Spot(set, row.x() + set.x(), row.baseline())))
                .toList();
        // Words that cannot be drawn are not on the lines; the others stand there in their order.
        List<Word> drawn = cue.words().stream().filter(CaptionLayout::drawable).toList();
        int index = drawn.indexOf(cue.words().get(word));
        return index < 0 || drawn.size() != spots.size() ? Optional.empty() : Optional.of(spots.get(index));
    }

    private static boolean drawable(Word word) {
        return !Typesetter.line(word.text(), Face.DISPLAY, 10).lines().isEmpty();
    }

    /** A word's place: its left end on the baseline. */
    record Spot(SetWord word, float x, float baseline) {}
}
