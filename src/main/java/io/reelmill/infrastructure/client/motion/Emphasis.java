package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Ground;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** How the most important word of a text is set off. */
enum Emphasis {
    /** In the accent colour. */
    COLOUR {
        @Override
        void mark(Graphics2D g, Rectangle2D word, double px, double grown) {
            // The colour is all.
        }
    },
    /** On a stroke of a marker. */
    MARKER {
        @Override
        Color ink(Ground ground) {
            return ground.top();
        }

        @Override
        void mark(Graphics2D g, Rectangle2D word, double px, double grown) {
            double over = px * 0.09;
            double width = (word.getWidth() + 2 * over) * grown;
            double round = px * 0.22;
            double height = word.getHeight() + 2 * over;
            g.fill(new RoundRectangle2D.Double(word.getX() - over, word.getY() - over, width, height, round, round));
        }
    },
    /** With a line under it. */
    UNDERLINE {
        @Override
        void mark(Graphics2D g, Rectangle2D word, double px, double grown) {
            double thick = px * 0.085;
            double y = word.getMaxY() + px * 0.06;
            g.fill(new RoundRectangle2D.Double(word.getX(), y, word.getWidth() * grown, thick, thick, thick));
        }
    };

    /** The colour of the word. */
    Color ink(Ground ground) {
        return ground.accent();
    }

    /** Draws what sets it off behind the word, in the current colour. */
    abstract void mark(Graphics2D g, Rectangle2D word, double px, double grown);
}
