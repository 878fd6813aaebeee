package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.SetLine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A text whose lines stand on plates that roll out as they are spoken. */
final class PlatedText implements Scene {
    private static final double ABOVE = 0.93;
    private static final double BELOW = 0.29;
    private static final double BESIDE = 0.3;

    private final Ground ground;
    private final Curve curve;
    private final List<Plate> plates = new ArrayList<>();

    private record Plate(Ink text, Rectangle2D box, double round, double start, boolean filled) {}

    /**
     * @param times when each word comes; a plate comes with its first one
     */
    PlatedText(Look look, Arrangement arrangement, double... times) {
        ground = look.ground();
        curve = look.curve();
        RevealedText.Placing place = arrangement.placing();
        double px = arrangement.text().px();
        int word = 0;
        for (int i = 0; i < arrangement.text().lines().size(); i++) {
            SetLine line = arrangement.text().lines().get(i);
            double x = place.x()
                    + arrangement.text().left(i, (float) place.width(), (float) place.alignment(), look.fromTheRight());
            double y = place.y() + arrangement.text().baseline(i);
            Ink outline = Ink.of(line, x, y);
            Rectangle2D box = new Rectangle2D.Double(
                    x - BESIDE * px, y - ABOVE * px, line.width() + 2 * BESIDE * px, (ABOVE + BELOW) * px);
            double start = word < times.length ? times[word] : 0;
            plates.add(new Plate(outline, box, px * 0.24, start, (i + look.number()) % 2 == 0));
            word += line.words().size();
        }
    }

    /** So much of its type's size a plate reaches beyond its text at each side. */
    static double beside(double px) {
        return BESIDE * px;
    }

    @Override
    public void draw(Graphics2D g, double time) {
        plates.forEach(plate -> plate(g, plate, time));
    }

    private void plate(Graphics2D g, Plate plate, double time) {
        double grown = Easing.glide(Easing.progress(time, plate.start(), curve.seconds() * 1.2));
        if (grown <= 0) {
            return;
        }
        Rectangle2D box = plate.box();
        double round = plate.round();
        g.setColor(plate.filled() ? ground.accent() : second());
        RoundRectangle2D rolled = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth() * grown, box.getHeight(), round, round);
        g.fill(rolled);
        Shape clip = g.getClip();
        if (grown < 1) {
            g.clip(rolled);
        }
        g.setColor(plate.filled() ? ground.top() : ground.ink());
        plate.text().draw(g);
        g.setClip(clip);
    }

    private Color second() {
        return ground.dark() ? Colours.mix(ground.top(), Color.BLACK, 0.35) : Color.WHITE;
    }
}
