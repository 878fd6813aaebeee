package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** What an icon stands on: drawn around the origin within a radius. */
enum Plinth {
    /** A disc with arcs that turn around it. */
    ARCS {
        @Override
        void draw(Graphics2D g, Ground ground, double radius, double time) {
            fill(g, ground);
            g.fill(circle(radius * 0.86));
            double outer = radius * 0.97;
            g.setStroke(new BasicStroke((float) (radius * 0.045), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int i = 0; i < 2; i++) {
                g.setColor(Colours.alpha(ground.accent(), i == 0 ? 1 : 0.45));
                g.draw(new Arc2D.Double(-outer, -outer, 2 * outer, 2 * outer, -time * 26 + i * 180, 96, Arc2D.OPEN));
            }
        }
    },
    /** A drop whose outline swells. */
    DROP {
        @Override
        void draw(Graphics2D g, Ground ground, double radius, double time) {
            g.setColor(Colours.alpha(ground.accent(), 0.3));
            g.fill(swelling(radius * 0.93, time * 0.8 + 2));
            fill(g, ground);
            g.fill(swelling(radius * 0.86, time));
        }
    },
    /** A tile with rounded corners and a rim. */
    TILE {
        @Override
        void draw(Graphics2D g, Ground ground, double radius, double time) {
            double side = radius * 1.62;
            double round = radius * 0.5;
            double lift = radius * 0.08;
            RoundRectangle2D tile = new RoundRectangle2D.Double(-side / 2, -side / 2, side, side, round, round);
            g.setColor(Colours.alpha(ground.accent(), 0.9));
            g.translate(lift, lift);
            g.fill(tile);
            g.translate(-lift, -lift);
            g.setColor(ground.dark() ? Colours.mix(ground.glow(), ground.ink(), 0.16) : Color.WHITE);
            g.fill(tile);
        }
    },
    /** A sun whose rays turn. */
    SUN {
        @Override
        void draw(Graphics2D g, Ground ground, double radius, double time) {
            g.setColor(Colours.alpha(ground.accent(), 0.85));
            g.fill(star(radius, time * 0.25));
            g.setColor(ground.dark() ? Colours.mix(ground.top(), ground.glow(), 0.6) : Color.WHITE);
            g.fill(circle(radius * 0.76));
        }
    },
    /** Nothing but a shadow on the floor. */
    FLOOR {
        @Override
        void draw(Graphics2D g, Ground ground, double radius, double time) {
            double width = radius * (1.15 + 0.03 * Math.sin(time * 2.3));
            g.setColor(Colours.alpha(Color.BLACK, ground.dark() ? 0.28 : 0.12));
            g.fill(new Ellipse2D.Double(-width / 2, radius * 0.8, width, radius * 0.14));
        }

        @Override
        double side() {
            return 1.56;
        }
    };

    private static final int POINTS = 72;
    private static final int RAYS = 14;

    abstract void draw(Graphics2D g, Ground ground, double radius, double time);

    /** The side of the icon, in radii. */
    double side() {
        return 1.12;
    }

    private static void fill(Graphics2D g, Ground ground) {
        g.setColor(ground.dark() ? Colours.alpha(ground.ink(), 0.15) : Colours.alpha(Color.WHITE, 0.82));
    }

    private static Ellipse2D circle(double r) {
        return new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
    }

    private static Path2D swelling(double radius, double time) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            double r = radius * (0.95 + 0.035 * Math.sin(angle * 3 + time) + 0.02 * Math.sin(angle * 5 - time * 1.4));
            point(path, i, angle, r);
        }
        path.closePath();
        return path;
    }

    private static Path2D star(double radius, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 2 * RAYS; i++) {
            point(path, i, Math.PI * i / RAYS + turn, i % 2 == 0 ? radius : radius * 0.84);
        }
        path.closePath();
        return path;
    }

    private static void point(Path2D path, int number, double angle, double radius) {
        double x = radius * Math.cos(angle);
        double y = radius * Math.sin(angle);
        if (number == 0) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
