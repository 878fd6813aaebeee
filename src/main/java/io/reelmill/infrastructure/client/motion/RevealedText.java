package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.SetLine;
import io.reelmill.shared.fonts.SetWord;
import io.reelmill.shared.fonts.TextBlock;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A text whose words come into their places one after the other, or line by line. */
final class RevealedText implements Scene {
    /** What covers most letters, in sizes above and below the baseline. */
    private static final double ABOVE = 0.76;

    private static final double BELOW = 0.1;

    private final List<Ink> words = new ArrayList<>();
    private final List<Entrance.Frame> frames = new ArrayList<>();
    private final double[] times;
    private final Rectangle2D empty;
    private final Manner manner;
    private final Ground ground;
    private final int emphasised;
    private final boolean mirrored;

    /**
     * @param place the top left corner and the width of the block
     * @param emphasised the number of the word that is set off, or -1
     */
    RevealedText(TextBlock block, Placing place, double[] times, Paint paint, int emphasised) {
        this.manner = paint.manner();
        this.ground = paint.ground();
        this.times = manner.entrance().wholeLines() ? byLine(block, times) : times.clone();
        this.empty = new Rectangle2D.Double(place.x() + place.width() * place.alignment(), place.y(), 0, 0);
        this.emphasised = emphasised;
        this.mirrored = paint.mirrored();
        for (int i = 0; i < block.lines().size(); i++) {
            SetLine line = block.lines().get(i);
            double left = place.x() + block.left(i, (float) place.width(), (float) place.alignment(), mirrored);
            for (SetWord word : line.words()) {
                double across = mirrored ? line.width() - word.x() - word.width() : word.x();
                add(word, left + across, place.y() + block.baseline(i), block.px());
            }
        }
    }

    private void add(SetWord word, double x, double baseline, double px) {
        Ink letters = Ink.of(word, x, baseline);
        Rectangle2D ink = letters.bounds(mirrored);
        Rectangle2D box = new Rectangle2D.Double(
                ink.isEmpty() ? x : ink.getX(),
                baseline - ABOVE * px,
                ink.isEmpty() ? word.width() : ink.getWidth(),
                (ABOVE + BELOW) * px);
        words.add(letters);
        frames.add(new Entrance.Frame(ink.isEmpty() ? box : box.createUnion(ink), px));
    }

    /** Where a block stands: its alignment is 0 for flush left, 0.5 for centred. */
    record Placing(double x, double y, double width, double alignment) {}

    /** In which colours, how it comes, and whether on a picture that is drawn mirrored. */
    record Paint(Ground ground, Manner manner, boolean mirrored) {}

    /** The words of a block in the order of the times. */
    static List<String> wordsOf(TextBlock block) {
        return block.lines().stream()
                .flatMap(line -> line.words().stream())
                .map(SetWord::text)
                .toList();
    }

    private static double[] byLine(TextBlock block, double[] times) {
        double[] grouped = times.clone();
        int at = 0;
        for (SetLine line : block.lines()) {
            for (int i = 1; i < line.words().size(); i++) {
                grouped[at + i] = grouped[at];
            }
            at += line.words().size();
        }
        return grouped;
    }

    /** What the words cover in the end; without words the point where they would be. */
    Rectangle2D bounds() {
        Rectangle2D bounds = empty;
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D outline = words.get(i).bounds(mirrored);
            Rectangle2D word = outline.isEmpty() ? frames.get(i).box() : outline;
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
            double progress = Easing.progress(time, times[i], manner.curve().seconds());
            if (progress > 0) {
                word(g, i, progress, time);
            }
        }
    }

    private void word(Graphics2D g, int i, double progress, double time) {
        Entrance entrance = manner.entrance();
        boolean set = i == emphasised;
        if (set) {
            g.setColor(ground.accent());
            manner.emphasis().mark(g, frames.get(i).box(), frames.get(i).px(), Easing.out(progress));
        }
        g.setColor(Colours.alpha(set ? manner.emphasis().ink(ground) : ground.ink(), entrance.opacity(progress)));
        if (progress < 1) {
            entrance.draw(g, words.get(i), frames.get(i), manner.curve().travelled(time, times[i]));
        } else {
            words.get(i).draw(g);
        }
    }
}
