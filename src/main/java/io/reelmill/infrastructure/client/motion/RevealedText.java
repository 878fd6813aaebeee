package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.fonts.SetLine;
import io.reelmill.shared.fonts.SetWord;
import io.reelmill.shared.fonts.TextBlock;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A text whose words rise into their places one after the other; flush left, they come from the left. */
final class RevealedText implements Scene {
    private static final double LENGTH = 0.45;

    private final List<Shape> words = new ArrayList<>();
    private final double[] times;
    private final double rise;
    private final Rectangle2D empty;
    private final boolean sideways;
    private final Color ink;
    private final Color accent;
    private final int emphasised;

    /**
     * @param place the top left corner and the width of the block
     * @param emphasised the number of the word in the accent colour, or -1
     */
    RevealedText(TextBlock block, Placing place, double[] times, Tint tint, int emphasised) {
        this.times = times.clone();
        this.rise = block.px() * 0.55;
        this.sideways = place.alignment() == 0;
        this.empty = new Rectangle2D.Double(place.x() + place.width() * place.alignment(), place.y(), 0, 0);
        this.ink = tint.ink();
        this.accent = tint.accent();
        this.emphasised = emphasised;
        for (int i = 0; i < block.lines().size(); i++) {
            SetLine line = block.lines().get(i);
            double left = place.x() + block.left(i, (float) place.width(), (float) place.alignment());
            for (SetWord word : line.words()) {
                words.add(word.layout()
                        .getOutline(
                                AffineTransform.getTranslateInstance(left + word.x(), place.y() + block.baseline(i))));
            }
        }
    }

    /** Where a block stands: its alignment is 0 for flush left, 0.5 for centred. */
    record Placing(double x, double y, double width, double alignment) {}

    /** The colours of a text. */
    record Tint(Color ink, Color accent) {}

    /** The words of a block in the order of the times. */
    static List<String> wordsOf(TextBlock block) {
        return block.lines().stream()
                .flatMap(line -> line.words().stream())
                .map(SetWord::text)
                .toList();
    }

    /** What the words cover in the end; without words the point where they would be. */
    Rectangle2D bounds() {
        Rectangle2D bounds = empty;
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D word = words.get(i).getBounds2D();
            bounds = i == 0 ? word : bounds.createUnion(word);
        }
        return bounds;
    }

    /** When the last word begins to arrive. */
    double last() {
        return times.length == 0 ? 0 : times[times.length - 1];
    }

    @Override
    public void draw(Graphics2D g, double time) {
        for (int i = 0; i < words.size(); i++) {
            double progress = Easing.progress(time, times[i], LENGTH);
            if (progress > 0) {
                double left = rise * (1 - Easing.out(progress));
                g.translate(sideways ? -left : 0, sideways ? 0 : left);
                g.setColor(Colours.alpha(i == emphasised ? accent : ink, progress * 1.6));
                g.fill(words.get(i));
                g.translate(sideways ? left : 0, sideways ? 0 : -left);
            }
        }
    }
}
