package io.reelmill.infrastructure.client.motion;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** The ways in which words come. */
enum Entrance {
    /** From a little below, out of nothing. */
    RISE {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            g.translate(0, (1 - travelled) * word.px() * 0.55);
        }
    },
    /** From a little above. */
    DROP {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            g.translate(0, (travelled - 1) * word.px() * 0.6);
        }
    },
    /** From the right, where no word stands yet. */
    SLIDE {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            g.translate((1 - travelled) * word.px() * 0.6, 0);
        }
    },
    /** Growing in its place. */
    POP {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            scale(g, word.box(), Math.max(0.02, 0.45 + 0.55 * travelled));
        }
    },
    /** Straightening itself. */
    TURN {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            g.translate(0, (1 - travelled) * word.px() * 0.4);
            g.rotate((1 - travelled) * -0.14, word.box().getX(), word.box().getMaxY());
        }
    },
    /** Larger at first, and coming to rest. */
    FADE {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            scale(g, word.box(), 1.12 - 0.12 * travelled);
        }
    },
    /** Uncovered from the left. */
    WIPE(true) {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            Rectangle2D box = word.box();
            double over = word.px() * 0.1;
            g.clip(new Rectangle2D.Double(
                    box.getX() - over,
                    box.getY() - over,
                    (box.getWidth() + 2 * over) * travelled,
                    box.getHeight() + 2 * over));
        }
    },
    /** Rising from behind the line it stands on. */
    MASK(true) {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            behindItsLine(g, word, travelled);
        }
    },
    /** The same, a line at a time. */
    LINE(true) {
        @Override
        void move(Graphics2D g, Frame word, double travelled) {
            behindItsLine(g, word, travelled);
        }
    };

    /** Whether it is hidden rather than faint where it has not come. */
    private final boolean hidden;

    Entrance() {
        this(false);
    }

    Entrance(boolean hidden) {
        this.hidden = hidden;
    }

    /**
     * What is moved.
     *
     * @param box what the word covers in the end
     * @param px the size of its letters
     */
    record Frame(Rectangle2D box, double px) {}

    abstract void move(Graphics2D g, Frame word, double travelled);

    /** How much of a word's colour is seen on its way. */
    double opacity(double progress) {
        return hidden ? 1 : Math.min(1, progress * 2);
    }

    /** Whether the words of a line come together, with the first of them. */
    boolean wholeLines() {
        return this == LINE;
    }

    /** Draws a word on its way in the current colour. */
    void draw(Graphics2D g, Ink ink, Frame word, double travelled) {
        AffineTransform before = g.getTransform();
        Shape clip = g.getClip();
        move(g, word, travelled);
        ink.draw(g);
        g.setTransform(before);
        g.setClip(clip);
    }

    private static void behindItsLine(Graphics2D g, Frame word, double travelled) {
        Rectangle2D box = word.box();
        double over = word.px() * 0.12;
        double height = box.getHeight() + 2 * over;
        g.clip(new Rectangle2D.Double(box.getX() - over, box.getY() - over, box.getWidth() + 2 * over, height));
        g.translate(0, (1 - travelled) * height);
    }

    private static void scale(Graphics2D g, Rectangle2D about, double factor) {
        g.translate(about.getCenterX(), about.getCenterY());
        g.scale(factor, factor);
        g.translate(-about.getCenterX(), -about.getCenterY());
    }
}
