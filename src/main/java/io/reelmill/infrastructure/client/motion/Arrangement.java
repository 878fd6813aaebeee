package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * How text and emblem share the content's room.
 *
 * @param placing where the text stands
 * @param emblem empty where the text needs all the room, or none was wanted
 */
record Arrangement(TextBlock text, RevealedText.Placing placing, Optional<Disc> emblem) {
    private static final double[] STACKED = {0.6, 0.52, 0.46, 0.4, 0.34};
    private static final double[] CROWDED = {0.46, 0.4, 0.34, 0.28};
    private static final double[] BESIDE = {0.42, 0.36, 0.3, 0.25};
    private static final int MOST_LINES = 16;
    private static final int FEW_LINES = 4;

    /** A text gets so much of its size before an emblem gets more of the room. */
    private static final double READS_WELL = 0.84;

    /** So much wider than high, a room may hold an emblem beside its text. */
    private static final double BROAD = 1.2;

    /** Units left free between text and emblem, and below the text for its underline. */
    private static final double GAP = 5;

    /** What an arrangement is made for. */
    record Wish(Stage stage, String text, Type type, double alignment) {}

    /** The text alone, in the middle of the height. */
    static Arrangement alone(Wish wish) {
        Stage stage = wish.stage();
        Rectangle2D room = stage.content();
        TextBlock text = fit(wish, room.getWidth(), room.getHeight() - stage.units(GAP));
        double top = room.getY() + (room.getHeight() - text.height() - stage.units(GAP)) / 2;
        return new Arrangement(text, placing(wish, room.getX(), top, room.getWidth()), Optional.empty());
    }

    /** The text alone, at the top. */
    static Arrangement aloft(Wish wish) {
        Rectangle2D room = wish.stage().content();
        TextBlock text = fit(wish, room.getWidth(), room.getHeight());
        return new Arrangement(text, placing(wish, room.getX(), room.getY(), room.getWidth()), Optional.empty());
    }

    /** What a text and the emblem beside it cover together. */
    Rectangle2D around(Rectangle2D written) {
        return emblem.map(disc -> written.createUnion(disc.circle(1).getBounds2D()))
                .orElse(written);
    }

    /** The emblem above the text, or beside it on a wide canvas. */
    static Arrangement together(Wish wish, boolean emblemFirst) {
        if (wish.stage().wide()) {
            return beside(wish, emblemFirst);
        }
        Rectangle2D room = wish.stage().content();
        Optional<Arrangement> stacked = stacked(wish, emblemFirst, READS_WELL, STACKED);
        // What is neither high nor wide takes whichever leaves both room.
        boolean broad = room.getWidth() > BROAD * room.getHeight();
        Optional<Arrangement> pair = broad ? beside(wish, emblemFirst, Type.COMFORTABLE) : Optional.empty();
        return stacked.or(() -> pair.filter(Arrangement::ofFewLines))
                .or(() -> stacked(wish, emblemFirst, Type.COMFORTABLE, CROWDED))
                .or(() -> pair)
                .orElseGet(() -> alone(wish));
    }

    /** A column of single words is no text. */
    private boolean ofFewLines() {
        return text.lines().size() <= FEW_LINES;
    }

    private static Optional<Arrangement> stacked(Wish wish, boolean emblemFirst, double readable, double... shares) {
        Stage stage = wish.stage();
        Rectangle2D room = stage.content();
        for (double share : shares) {
            double diameter = Math.min(share * room.getHeight(), 0.7 * room.getWidth());
            double left = room.getHeight() - diameter - stage.units(2 * GAP);
            TextBlock text = fit(wish, room.getWidth(), left);
            if (text.px() >= readable * stage.units(wish.type().size())) {
                return Optional.of(stack(wish, text, diameter, emblemFirst));
            }
        }
        return Optional.empty();
    }

    private static Arrangement stack(Wish wish, TextBlock text, double diameter, boolean emblemFirst) {
        Stage stage = wish.stage();
        Rectangle2D room = stage.content();
        double gap = stage.units(GAP);
        double top = room.getY() + (room.getHeight() - diameter - text.height() - 2 * gap) / 2;
        double textTop = emblemFirst ? top + diameter + gap : top;
        double emblemTop = emblemFirst ? top : top + text.height() + 2 * gap;
        double x = wish.alignment() > 0 || emblemFirst
                ? room.getX() + (room.getWidth() - diameter) * wish.alignment()
                : room.getMaxX() - diameter;
        Disc disc = new Disc(x + diameter / 2, emblemTop + diameter / 2, diameter / 2);
        return new Arrangement(text, placing(wish, room.getX(), textTop, room.getWidth()), Optional.of(disc));
    }

    private static Arrangement beside(Wish wish, boolean emblemFirst) {
        return beside(wish, emblemFirst, READS_WELL)
                .or(() -> beside(wish, emblemFirst, Type.COMFORTABLE))
                .orElseGet(() -> alone(wish));
    }

    private static Optional<Arrangement> beside(Wish wish, boolean emblemFirst, double readable) {
        Stage stage = wish.stage();
        Rectangle2D room = stage.content();
        for (double share : BESIDE) {
            double diameter = Math.min(share * room.getWidth(), 0.9 * room.getHeight());
            double width = room.getWidth() - diameter - stage.units(GAP + 2);
            TextBlock text = fit(wish, width, room.getHeight() - stage.units(GAP));
            if (text.px() >= readable * stage.units(wish.type().size())) {
                return Optional.of(pair(wish, text, diameter, emblemFirst));
            }
        }
        return Optional.empty();
    }

    /** Emblem and text side by side, together in the middle of the width. */
    private static Arrangement pair(Wish wish, TextBlock text, double diameter, boolean emblemFirst) {
        Stage stage = wish.stage();
        Rectangle2D room = stage.content();
        double gap = stage.units(GAP + 2);
        double left = room.getCenterX() - (diameter + gap + text.width()) / 2;
        double emblemX = emblemFirst ? left : left + text.width() + gap;
        double textX = emblemFirst ? left + diameter + gap : left;
        double top = room.getY() + (room.getHeight() - text.height() - stage.units(GAP)) / 2;
        Disc disc = new Disc(emblemX + diameter / 2, room.getCenterY(), diameter / 2);
        return new Arrangement(text, new RevealedText.Placing(textX, top, text.width(), 0), Optional.of(disc));
    }

    private static RevealedText.Placing placing(Wish wish, double x, double y, double width) {
        return new RevealedText.Placing(x, y, width, wish.alignment());
    }

    /** With the lines that look good, or with more of them where the text would get too small. */
    static TextBlock fit(Wish wish, double width, double height) {
        TextBlock text = fit(wish, wish.type(), width, height);
        return wish.type().comfortable(text.px(), wish.stage().unit())
                ? text
                : fit(wish, wish.type().withLines(MOST_LINES), width, height);
    }

    private static TextBlock fit(Wish wish, Type type, double width, double height) {
        Box box = new Box((float) width, (float) height, type.lines(), type.leading());
        return Typesetter.fit(wish.text(), type.face(), (float) wish.stage().units(type.size()), box);
    }
}
