package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;

/** A label above a title: what the video belongs to. */
final class Kicker implements Scene {
    private static final double HEIGHT = 5.6;
    private static final double GAP = 2.6;

    private final TextBlock text;
    private final Ground ground;
    private final RoundRectangle2D plate;
    private final double padding;

    /**
     * Above what it stands over.
     *
     * @param alignment 0 for flush with its left, 0.5 for centred
     */
    Kicker(Look look, String category, Rectangle2D over, double alignment) {
        Rectangle2D room = look.stage().content();
        padding = look.units(2.4);
        ground = look.ground();
        Box box = new Box((float) (room.getWidth() - 2 * padding), (float) look.units(5), 1);
        text = Typesetter.fit(category.toUpperCase(Locale.ROOT), Face.STRONG, (float) look.units(3.2), box);
        double width = text.width() + 2 * padding;
        double height = look.units(HEIGHT);
        double x = alignment > 0 ? room.getCenterX() - width / 2 : over.getX();
        plate = new RoundRectangle2D.Double(x, over.getY() - height - look.units(GAP), width, height, height, height);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double progress = Easing.out(Easing.progress(time, -0.4, 0.6));
        g.setColor(Colours.alpha(ground.accent(), progress));
        g.fill(plate);
        g.setColor(Colours.alpha(ground.top(), progress));
        double slack = plate.getHeight() - text.height();
        text.draw(g, (float) (plate.getX() + padding), (float) (plate.getY() + slack / 2), text.width(), 0);
    }
}
