package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** What all pictures of a video wear at their edges, outside the room that text stands in. */
enum Ornament {
    /** Nothing. */
    PLAIN {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            // Plain is plain.
        }
    },
    /** Large rings that the corner cuts off. */
    RINGS {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            for (int i = 0; i < 3; i++) {
                double r = edge.units(9 + 5 * i);
                g.setStroke(new BasicStroke((float) edge.units(i == 1 ? 2.2 : 0.7)));
                g.setColor(Colours.alpha(edge.accent(), i == 1 ? 0.75 : 0.4));
                double from = time * (i % 2 == 0 ? 14 : -10) + 40 * i;
                g.draw(new Arc2D.Double(edge.x() - r, edge.y() - r, 2 * r, 2 * r, from, 250, Arc2D.OPEN));
            }
        }
    },
    /** A patch of strokes. */
    STROKES {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            g.setStroke(new BasicStroke((float) edge.units(1.5), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 5; i++) {
                g.setColor(Colours.alpha(edge.accent(), 0.85 - 0.14 * i));
                double in = edge.units(3.2 + 3.2 * i);
                double sway = edge.units(0.8) * Math.sin(time * 1.3 + i * 0.7);
                double reach = in + sway;
                g.draw(new Line2D.Double(
                        edge.x(), edge.y() + edge.down() * reach, edge.x() + edge.across() * reach, edge.y()));
            }
        }
    },
    /** A patch of dots in rows. */
    DOTS {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            for (int i = 0; i < 25; i++) {
                int column = i % 5;
                int row = i / 5;
                double size = edge.units(0.95 + 0.3 * Math.sin(time * 1.6 - 0.6 * (column + row)));
                double x = edge.x() + edge.across() * edge.units(3 + 2.8 * column);
                double y = edge.y() + edge.down() * edge.units(3 + 2.8 * row);
                g.setColor(Colours.alpha(edge.accent(), 0.8 - 0.08 * (column + row)));
                g.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
            }
        }
    },
    /** Small shapes that drift along the edges. */
    CONFETTI {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            Random random = new Random(edge.number());
            for (int i = 0; i < 14; i++) {
                double along = random.nextDouble();
                double in = edge.units(1.5 + 5 * random.nextDouble());
                double width = edge.look().order().canvas().width();
                double x = i % 2 == 0 ? in : width - in;
                double travel = (along + time * (0.012 + 0.012 * random.nextDouble())) % 1;
                double y = (1 - travel) * edge.look().order().canvas().height();
                g.setColor(Colours.alpha(i % 3 == 0 ? edge.look().ground().ink() : edge.accent(), 0.7));
                piece(g, i, new Rectangle2D.Double(x, y, edge.units(2), time * (1 + along)));
            }
        }
    },
    /** A frame just inside the edges, which draws itself at the beginning. */
    FRAME {
        @Override
        void draw(Graphics2D g, Edge edge, double time) {
            double in = edge.units(3);
            double width = edge.look().order().canvas().width() - 2 * in;
            double height = edge.look().order().canvas().height() - 2 * in;
            double grown = edge.number() == 1 ? Easing.swing(Easing.progress(time, -0.4, 1.4)) : 1;
            g.setStroke(new BasicStroke((float) edge.units(0.55), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(Colours.alpha(edge.accent(), 0.8));
            g.draw(new Line2D.Double(in, in, in + width * grown, in));
            g.draw(new Line2D.Double(in + width, in + height, in + width * (1 - grown), in + height));
            g.draw(new Line2D.Double(in, in, in, in + height * grown));
            g.draw(new Line2D.Double(in + width, in + height, in + width, in + height * (1 - grown)));
        }
    };

    /** The corner an ornament is in: its point and the directions that lead inwards. */
    private record Edge(Look look, double x, double y, int across, int down) {
        double units(double count) {
            return look.units(count);
        }

        Color accent() {
            return look.ground().accent();
        }

        int number() {
            return look.number();
        }
    }

    abstract void draw(Graphics2D g, Edge edge, double time);

    /** In a top corner, the one and the other in turns. */
    Scene on(Look look) {
        boolean right = look.style().mirrored() == (look.number() % 2 == 0);
        double width = look.order().canvas().width();
        Edge edge = new Edge(look, right ? width : 0, 0, right ? -1 : 1, 1);
        return (g, time) -> draw(g, edge, time);
    }

    private static void piece(Graphics2D g, int kind, Rectangle2D place) {
        double size = place.getWidth();
        var before = g.getTransform();
        g.translate(place.getX(), place.getY());
        g.rotate(place.getHeight());
        if (kind % 2 == 0) {
            g.fill(new Rectangle2D.Double(-size / 2, -size / 4, size, size / 2));
        } else {
            g.fill(new Ellipse2D.Double(-size / 2, -size / 2, size, size));
        }
        g.setTransform(before);
    }
}
