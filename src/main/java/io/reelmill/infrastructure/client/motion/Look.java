package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.shared.drawing.Backdrop;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.Face;
import java.util.List;
import java.util.Locale;

/** What all parts of a shot's picture share. */
record Look(ClipOrder order, Stage stage, Ground ground, Style style) {
    /** The share of a shot by which everything it shows has come. */
    private static final double LATEST = 0.6;

    private static final double FIRST = 0.25;
    private static final double ALREADY = -9;
    private static final double NEVER = 1e6;

    static Look of(ClipOrder order) {
        Style style = Style.of(order.request());
        boolean captions = order.request().captions() != CaptionMode.NONE;
        return new Look(order, Stage.of(order.canvas(), captions), ground(order, style.theme()), style);
    }

    private static Ground ground(ClipOrder order, Theme theme) {
        Design design = order.shot().picture().design();
        if (design == Design.TITLE || design == Design.CLOSING && order.shot().number() != 2) {
            return theme.bold();
        }
        return order.shot().number() % 2 == 0 ? theme.main() : theme.alternate();
    }

    Backdrop backdrop() {
        return style.backdrop(number())
                .on(ground, order.canvas().width(), order.canvas().height(), style.random(number()));
    }

    int number() {
        return order.shot().number();
    }

    /** Which of so many arrangements of its design the shot takes; neighbours of one design take different ones. */
    int arrangement(int count) {
        return (int) Math.floorMod(style.identity() + picture().variant(), (long) count);
    }

    Manner manner() {
        return style.manner(number());
    }

    /**
     * Whether the scene is drawn mirrored, for those who read from the right: bars and bullets on the right, steps and dates
     * from right to left. The world stays as it is.
     */
    boolean fromTheRight() {
        return picture().design() != Design.MAP && Reading.fromTheRight(order.request());
    }

    Curve curve() {
        return style.curve();
    }

    Typefaces typography() {
        return style.typography().in(order.request().language());
    }

    /** Whether English words that are our own may stand on the picture. */
    boolean english() {
        return Locale.forLanguageTag(order.request().language()).getLanguage().equals("en");
    }

    /** A face that all videos share, for texts in the video's language. */
    Face face(Face face) {
        return face.in(order.request().language());
    }

    Type type(Type type) {
        return typography().of(type);
    }

    Picture picture() {
        return order.shot().picture();
    }

    /**
     * The words under what a picture shows: none where captions say them anyway, because nobody reads the same sentence
     * twice.
     */
    String note() {
        return captioned() ? "" : picture().heading();
    }

    /** Whether captions are burned into the video. */
    boolean captioned() {
        return order.request().captions() != CaptionMode.NONE;
    }

    List<Word> spoken() {
        return order.shot().words();
    }

    /** The clip's length. */
    double seconds() {
        return order.frameRate().seconds(order.shot().clipFrames());
    }

    /** When the clip begins to give way to the next one; its end where nothing follows. */
    double leaves() {
        return order.frameRate().seconds(order.shot().frames());
    }

    double units(double count) {
        return stage.units(count);
    }

    /** When everything has come at the latest. */
    double latest() {
        return Math.max(0.5, leaves() * LATEST);
    }

    /**
     * When a part comes: as its figure is spoken, else its words; where neither is, in its turn. A part of a later shot
     * never comes, one of an earlier shot is there already, whatever is said.
     */
    double when(int part) {
        List<Part> parts = picture().parts();
        if (part > picture().current() && comesInParts()) {
            return NEVER;
        }
        if (part <= shownBefore()) {
            return ALREADY;
        }
        double turn = FIRST + (latest() - FIRST) * part / parts.size();
        return Arrivals.ofPart(parts.get(part), spoken(), latest()).orElse(turn);
    }

    /** The last part that the picture before showed of this one; -1 where this one begins anew. */
    private int shownBefore() {
        return continued() ? order.shots().get(number() - 2).picture().current() : -1;
    }

    /** Whether other shots show more or less of the same. */
    private boolean comesInParts() {
        return continued() || continues();
    }

    /** The time for what a picture shows from its beginning: it does not come anew in a picture that goes on. */
    double settled(double time) {
        return continued() ? time - ALREADY : time;
    }

    /** Whether the picture before was this one with one part less. */
    boolean continued() {
        return number() > 1 && sameScene(number() - 2);
    }

    /** Whether the next picture is this one with one part more. */
    boolean continues() {
        return number() < order.shots().size() && sameScene(number());
    }

    private boolean sameScene(int index) {
        List<Shot> shots = order.shots();
        Picture other = shots.get(Math.min(index, shots.size() - 1)).picture();
        Picture own = picture();
        return other.design() == own.design()
                && other.current() != own.current()
                && other.heading().equals(own.heading())
                && other.parts().equals(own.parts());
    }
}
