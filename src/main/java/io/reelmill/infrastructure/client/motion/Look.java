package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.shared.drawing.Backdrop;
import io.reelmill.shared.drawing.Backdrops;
import io.reelmill.shared.drawing.Ground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What all parts of a shot's picture share. */
record Look(ClipOrder order, Stage stage, Ground ground) {
    private static final int KINDS_A_VIDEO = 3;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    static Look of(ClipOrder order) {
        boolean captions = order.request().captions() != CaptionMode.NONE;
        return new Look(order, Stage.of(order.canvas(), captions), ground(order));
    }

    private static Ground ground(ClipOrder order) {
        Theme theme = Theme.of(order.request());
        Design design = order.shot().picture().design();
        if (design == Design.TITLE || design == Design.CLOSING && order.shot().number() != 2) {
            return theme.bold();
        }
        return order.shot().number() % 2 == 0 ? theme.main() : theme.alternate();
    }

    /** Three kinds of backgrounds a video, in turns, so that neighbours always differ. */
    Backdrop backdrop() {
        List<Backdrops> kinds = new ArrayList<>(Arrays.asList(Backdrops.values()));
        Collections.shuffle(kinds, new Random(order.request().seed() * SPREAD));
        Backdrops kind = kinds.get(number() % KINDS_A_VIDEO);
        return kind.on(ground, order.canvas().width(), order.canvas().height(), random());
    }

    /** The same numbers for the same shot of the same request. */
    Random random() {
        return new Random((order.request().seed() + number()) * SPREAD);
    }

    int number() {
        return order.shot().number();
    }

    /** Which of so many arrangements the shot takes; neighbours take different ones. */
    int variant(int count) {
        return (int) Math.floorMod(order.request().seed() + number(), (long) count);
    }

    Picture picture() {
        return order.shot().picture();
    }

    List<Word> spoken() {
        return order.shot().words();
    }

    /** The clip's length. */
    double seconds() {
        return order.frameRate().seconds(order.shot().clipFrames());
    }

    double units(double count) {
        return stage.units(count);
    }
}
