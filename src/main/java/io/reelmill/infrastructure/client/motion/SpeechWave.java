package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.narration.Word;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Random;

/** A line as a row of bars, of which as many are lit as have been spoken; the one that is spoken now stands out. */
final class SpeechWave implements Scene {
    private static final int BARS = 25;
    private static final double SHORTEST = 0.22;

    private final Look look;
    private final Rectangle2D room;
    private final double[] heights = new double[BARS];
    private final double begins;
    private final double ends;

    SpeechWave(Look look, Rectangle2D room) {
        this.look = look;
        this.room = room;
        List<Word> words = look.spoken();
        begins = words.isEmpty() ? 0 : Math.max(0, words.get(0).start());
        double last = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
        ends = Math.max(begins + 0.5, Math.min(last, look.leaves()));
        Random random = look.style().random(look.number());
        for (int i = 0; i < BARS; i++) {
            double arch = Math.sin(Math.PI * (i + 0.5) / BARS);
            heights[i] = SHORTEST + (1 - SHORTEST) * arch * (0.3 + 0.7 * random.nextDouble());
        }
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double at = (time - begins) / (ends - begins) * BARS;
        double slot = room.getWidth() / BARS;
        double width = slot * 0.5;
        for (int i = 0; i < BARS; i++) {
            double come = Easing.out(Easing.progress(time, 0.015 * i, 0.5));
            double near = at < 0 || at > BARS ? 0 : Math.max(0, 1 - Math.abs(at - i - 0.5) / 2.5);
            double beat = 1 + near * (0.3 + 0.12 * Math.sin(time * 11 + i));
            double height = Math.max(width, room.getHeight() * 0.72 * heights[i] * beat * come);
            double lit = Easing.progress(at, i, 1);
            g.setColor(Colours.alpha(
                    Colours.mix(look.ground().ink(), look.ground().accent(), lit), come * (0.28 + 0.72 * lit)));
            g.fill(new RoundRectangle2D.Double(
                    room.getX() + i * slot + (slot - width) / 2,
                    room.getCenterY() - height / 2,
                    width,
                    height,
                    width,
                    width));
        }
    }
}
