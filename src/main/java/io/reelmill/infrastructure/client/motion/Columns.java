package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Standing columns beside each other on a floor, each with its figure on top and its label at its foot. */
final class Columns implements Scene {
    private static final double LABEL = 13;
    private static final double FIGURE = 8;
    private static final double WIDEST = 22;

    private final Look look;
    private final Rectangle2D room;
    private final List<Column> columns = new ArrayList<>();

    private record Column(
            Rectangle2D place, double share, Label label, Counter counter, double start, boolean largest) {}

    Columns(Look look, Rectangle2D room) {
        this.look = look;
        List<Part> parts = look.picture().parts();
        int count = parts.size();
        double gap = look.units(4);
        double width = Math.min(room.getWidth(), count * look.units(WIDEST * 1.35));
        this.room = new Rectangle2D.Double(room.getCenterX() - width / 2, room.getY(), width, room.getHeight());
        double most = ChartScene.most(parts);
        for (int i = 0; i < count; i++) {
            columns.add(column(i, Areas.column(this.room, i, count, gap), most));
        }
    }

    private Column column(int i, Rectangle2D whole, double most) {
        Part part = look.picture().parts().get(i);
        double foot = look.units(LABEL);
        Rectangle2D standing = Areas.below(Areas.top(whole, whole.getHeight() - foot), look.units(FIGURE));
        double wide = Math.min(standing.getWidth(), look.units(WIDEST));
        Rectangle2D place = Areas.inset(standing, (standing.getWidth() - wide) / 2, 0);
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(5), 3);
        Rectangle2D under = Areas.below(whole, whole.getHeight() - foot + look.units(1.4));
        Label label = Label.of(part.text(), setting, under, 0.5, 0);
        Counter counter = new Counter(
                ChartScene.figure(part), look.typography().figures(), (float) look.units(6.4), whole.getWidth());
        double value = ChartScene.value(part);
        return new Column(place, value / most, label, counter, look.when(i), value >= most);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        columns.forEach(column -> draw(g, column, time));
        double y = columns.get(0).place().getMaxY();
        double grown = Easing.swing(Easing.progress(look.settled(time), 0, 0.7));
        g.setColor(Colours.alpha(look.ground().ink(), 0.55));
        g.setStroke(new java.awt.BasicStroke((float) look.units(0.6)));
        g.draw(new Line2D.Double(room.getX(), y, room.getX() + room.getWidth() * grown, y));
    }

    private void draw(Graphics2D g, Column column, double time) {
        double shown = Easing.progress(time, column.start() - 0.15, 0.35);
        if (shown <= 0) {
            return;
        }
        Rectangle2D place = column.place();
        double grown = Easing.glide(Easing.progress(time, column.start(), 1.2));
        double sheen = 1 - 0.006 * (1 + Math.sin(time * 2.2));
        double height = Math.max(look.units(0.8), place.getHeight() * column.share() * grown * sheen);
        double round = Math.min(look.units(3), height);
        g.setColor(
                column.largest()
                        ? look.ground().accent()
                        : Colours.mix(look.ground().accent(), look.ground().glow(), 0.42));
        double top = place.getMaxY() - height;
        g.fill(new RoundRectangle2D.Double(place.getX(), top, place.getWidth(), height, round, round));
        g.fill(new Rectangle2D.Double(place.getX(), top + height / 2, place.getWidth(), height / 2));
        g.setColor(Colours.alpha(look.ground().ink(), shown));
        column.label().draw(g);
        column.counter().draw(g, place.getCenterX(), top - look.units(2), grown);
    }
}
