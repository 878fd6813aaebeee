package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** Figures of one unit against each other: each grows as it is spoken. */
final class ChartScene implements Scene {
    private static final double HEADING = 10;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_SLICES = 4;

    private final Look look;
    private final Optional<Label> heading;
    private final Scene bars;

    ChartScene(Look look) {
        this.look = look;
        Rectangle2D whole = look.stage().content();
        heading = heading(whole);
        Rectangle2D room = heading.isPresent() ? Areas.below(whole, look.units(HEADING + 2)) : whole;
        List<Part> parts = look.picture().parts();
        if (Slices.fit(parts, MOST_SLICES) && look.arrangement(2) == 0) {
            bars = new Slices(look, room);
        } else if (parts.size() <= MOST_COLUMNS && look.arrangement(2) == 0) {
            bars = new Columns(look, room);
        } else {
            bars = new Bars(look, room);
        }
    }

    /** Whether the picture has what a chart needs: two figures or more that are plain numbers. */
    static boolean possible(List<Part> parts) {
        return parts.size() > 1
                && parts.stream().allMatch(part -> figure(part).value().isPresent())
                && parts.stream().anyMatch(part -> value(part) > 0);
    }

    static double value(Part part) {
        return figure(part).value().orElse(0);
    }

    /** A part's figure as it stands in a chart. */
    static Figure figure(Part part) {
        return Figure.of(part.figure()).brief();
    }

    /** The largest of the figures. */
    static double most(List<Part> parts) {
        return parts.stream().mapToDouble(ChartScene::value).max().orElse(1);
    }

    private Optional<Label> heading(Rectangle2D whole) {
        String text = look.picture().heading() + unit();
        if (text.isBlank()) {
            return Optional.empty();
        }
        Label.Setting setting = new Label.Setting(
                look.typography().heading(), look.units(5.6 * look.typography().factor()), 2);
        return Optional.of(Label.of(text, setting, Areas.top(whole, look.units(HEADING)), 0, 0.5));
    }

    /** A unit too long to stand with every figure, once. */
    private String unit() {
        return look.picture().parts().stream()
                .map(ChartScene::figure)
                .filter(figure -> !figure.shortUnit())
                .findFirst()
                .map(figure -> " (" + figure.unit() + ")")
                .orElse("");
    }

    @Override
    public void soften(SoftField field, double time) {
        bars.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        heading.ifPresent(label -> {
            g.setColor(Colours.alpha(look.ground().ink(), Easing.progress(look.settled(time), 0.05, 0.4)));
            label.draw(g);
        });
        bars.draw(g, time);
    }
}
