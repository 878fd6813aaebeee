package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.shared.fonts.Box;
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
 * @param plate the ground behind them; it bounds everything drawn
 */
record CaptionLayout(List<Row> rows, float px, Rectangle2D.Float plate) {
    /** Below this share of the wanted size, words are broken rather than made smaller. */
    private static final float SMALLEST = 0.5f;

    private static final int MOST_LINES = 5;

    CaptionLayout {
        rows = List.copyOf(rows);
    }

    /**
     * A set line and where it begins.
     *
     * @param first the index in the cue of its first word
     */
    record Row(SetLine line, float x, float baseline, int first) {}

    /** A word's place on its row. */
    record Spot(Row row, SetWord word) {}

    /** The cue in letters of a size, or smaller where a row is too long for that. */
    static CaptionLayout of(Cue cue, CaptionArea area, CaptionForm form, float px) {
        float fitting = Math.min(px, fit(cue, area, form, px));
        if (fitting < px * SMALLEST) {
            return broken(cue, area, form, px);
        }
        List<Row> rows = new ArrayList<>();
        for (int[] range : ranges(cue)) {
            row(cue, range[0], range[1], form, fitting)
                    .lines()
                    .forEach(line -> rows.add(new Row(line, 0, 0, range[0])));
        }
        return placed(rows, area, form, fitting);
    }

    /** The size of letters, {@code largest} at most, in which the cue's rows are as wide as the area. */
    static float fit(Cue cue, CaptionArea area, CaptionForm form, float largest) {
        double widest = ranges(cue).stream()
                .mapToDouble(
                        range -> row(cue, range[0], range[1], form, largest).width())
                .max()
                .orElse(0);
        return (float) Math.min(largest, largest * area.width() / (widest + 2 * form.side() * largest));
    }

    private static List<int[]> ranges(Cue cue) {
        int words = cue.words().size();
        return cue.breakBefore() == 0
                ? List.of(new int[] {0, words})
                : List.of(new int[] {0, cue.breakBefore()}, new int[] {cue.breakBefore(), words});
    }

    private static TextBlock row(Cue cue, int from, int to, CaptionForm form, float px) {
        List<String> words =
                cue.words().subList(from, to).stream().map(Word::text).toList();
        List<Integer> joined = cue.joined().stream().map(index -> index - from).toList();
        return Typesetter.line(words, joined, form.face(), px);
    }

    /** For words without end: broken wherever it must be, as large as goes; which word is where is not known then. */
    private static CaptionLayout broken(Cue cue, CaptionArea area, CaptionForm form, float largest) {
        Box box = new Box(
                area.width() - 2 * form.side() * largest,
                area.height() - 2 * form.top() * largest,
                MOST_LINES,
                form.leading());
        TextBlock block = Typesetter.fit(String.join(" ", cue.rows()), form.face(), largest, box);
        List<Row> rows = block.lines().stream()
                .map(line -> new Row(line, 0, 0, cue.words().size()))
                .toList();
        return placed(rows, area, form, block.px());
    }

    private static CaptionLayout placed(List<Row> rows, CaptionArea area, CaptionForm form, float px) {
        if (rows.isEmpty()) {
            return new CaptionLayout(rows, px, new Rectangle2D.Float());
        }
        float widest = (float)
                rows.stream().mapToDouble(row -> row.line().width()).max().orElse(0);
        Rectangle2D.Float plate = centred(area, widest + 2 * form.side() * px, px * form.height(rows.size()));
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SetLine line = rows.get(i).line();
            float x = (area.width() - line.width()) / 2;
            placed.add(new Row(
                    line, x, plate.y + px * form.baseline(i), rows.get(i).first()));
        }
        return new CaptionLayout(placed, px, plate);
    }

    /** The same on a plate at least so large, for plates that are the same from cue to cue. */
    CaptionLayout onPlate(CaptionArea area, float width, float height) {
        return rows.isEmpty()
                ? this
                : new CaptionLayout(
                        rows, px, centred(area, Math.max(width, plate.width), Math.max(height, plate.height)));
    }

    private static Rectangle2D.Float centred(CaptionArea area, float width, float height) {
        return new Rectangle2D.Float((area.width() - width) / 2, (area.height() - height) / 2, width, height);
    }

    /** Whether its words begin on the left. */
    boolean leftToRight() {
        return rows.isEmpty() || rows.get(0).line().layout().isLeftToRight();
    }

    /** How many words there are up to the last that stands in a known place. */
    int words() {
        return rows.stream()
                .flatMapToInt(row -> row.line().words().stream().mapToInt(word -> row.first() + word.number() + 1))
                .max()
                .orElse(0);
    }

    /** Where a word of the cue stands; empty when it cannot be drawn or had to be broken. */
    Optional<Spot> spot(int word) {
        return rows.stream()
                .flatMap(row -> row.line().words().stream().map(set -> new Spot(row, set)))
                .filter(spot -> spot.row().first() + spot.word().number() == word)
                .findFirst();
    }
}
