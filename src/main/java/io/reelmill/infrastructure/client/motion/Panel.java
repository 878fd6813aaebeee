package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.fonts.Upright;
import io.reelmill.shared.icons.IconMatch;
import io.reelmill.shared.icons.Icons;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** One side of a comparison: its icon, its figure, its words. */
final class Panel {
    private static final double PADDING = 3.6;

    private final Look look;
    private final RoundRectangle2D plate;
    private final boolean first;
    private final Optional<BufferedImage> icon;
    private final Rectangle2D iconPlace;
    private final Optional<Counter> counter;
    private final Rectangle2D figurePlace;
    private final Label words;

    /**
     * What a panel shows.
     *
     * @param first the two sides are told apart by their colours
     * @param measured whether its figure is shown, large
     */
    record Side(Part part, boolean first, boolean measured) {}

    Panel(Look look, Rectangle2D place, Side side) {
        this.look = look;
        this.first = side.first();
        double round = look.units(5);
        plate = new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), round, round);
        Rectangle2D inner = Areas.inset(place, look.units(PADDING), look.units(PADDING));
        boolean flat = inner.getWidth() > inner.getHeight() * 1.3;
        Optional<String> name =
                Icons.matching(side.part().text()).stream().findFirst().map(IconMatch::icon);
        double iconSide = name.isPresent() ? iconSide(inner, flat) : 0;
        icon = name.map(found -> Icons.picture(found, Math.max(8, (int) iconSide)));
        iconPlace = flat
                ? Areas.middle(Areas.left(inner, iconSide), iconSide)
                : Areas.top(Areas.inset(inner, (inner.getWidth() - iconSide) / 2, 0), iconSide);
        double taken = name.isPresent() ? iconSide + look.units(2.5) : 0;
        Rectangle2D text = flat ? Areas.beside(inner, taken) : Areas.below(inner, taken);
        figurePlace = Areas.top(text, side.measured() ? text.getHeight() * 0.5 : 0);
        Figure figure = Figure.of(side.part().figure());
        counter = side.measured() ? Optional.of(counter(figure, text.getWidth())) : Optional.empty();
        words = side.measured()
                ? words(withUnit(side.part().text(), figure), 5.4, Areas.below(text, figurePlace.getHeight()), 0.3)
                : words(side.part().text(), 7.2, text, 0.5);
    }

    private static double iconSide(Rectangle2D inner, boolean flat) {
        return flat ? Math.min(inner.getHeight() * 0.8, inner.getWidth() * 0.3) : inner.getHeight() * 0.3;
    }

    private Counter counter(Figure figure, double width) {
        return new Counter(figure, look.typography().figures(), (float) (figurePlace.getHeight() * 0.9), width);
    }

    /** A unit too long to stand with its figure stands before the words. */
    private static String withUnit(String text, Figure figure) {
        return figure.shortUnit() ? text : figure.unit() + " · " + text;
    }

    private Label words(String text, double size, Rectangle2D box, double down) {
        Label.Setting setting = new Label.Setting(
                look.typography().heading(), look.units(size * look.typography().factor()), 5);
        return Label.of(text, setting, box, 0.5, down);
    }

    /** Where it will be. */
    void outline(Graphics2D g, double shown) {
        g.setStroke(new BasicStroke((float) look.units(0.35)));
        g.setColor(Colours.alpha(look.ground().ink(), 0.22 * shown));
        g.draw(plate);
    }

    /**
     * Draws it.
     *
     * @param time since it was spoken
     */
    void draw(Graphics2D g, double time, double shown) {
        Color fill = Card.fill(look.ground());
        g.setColor(Colours.alpha(fill, shown * fill.getAlpha() / 255.0));
        g.fill(plate);
        g.setStroke(new BasicStroke((float) look.units(first ? 0.9 : 0.5)));
        g.setColor(Colours.alpha(first ? look.ground().accent() : look.ground().ink(), shown * (first ? 1 : 0.6)));
        g.draw(plate);
        icon.ifPresent(picture -> {
            double lift = look.units(0.5) * Math.sin(time * 2.2);
            AffineTransform place = AffineTransform.getTranslateInstance(iconPlace.getX(), iconPlace.getY() + lift);
            Upright.draw(g, iconPlace.getX() + picture.getWidth() / 2.0, () -> g.drawImage(picture, place, null));
        });
        g.setColor(Colours.alpha(first ? look.ground().accent() : look.ground().ink(), shown));
        counter.ifPresent(figure -> figure.draw(
                g,
                figurePlace.getCenterX(),
                figurePlace.getCenterY() + figure.px() * 0.36,
                Easing.out(Easing.progress(time, 0, 1))));
        g.setColor(Colours.alpha(look.ground().ink(), shown));
        words.draw(g);
    }
}
