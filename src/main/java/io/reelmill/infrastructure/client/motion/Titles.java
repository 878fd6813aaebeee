package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.session.Parameter;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The first and the last picture of a video. */
final class Titles {
    private static final int TITLES = 4;
    private static final int CLOSINGS = 3;
    private static final double CENTRED = 0.5;

    /** The first shot is seen as a still in many places, so its picture is there from the first frame. */
    private static final double ALREADY_THERE = -1.2;

    /** The room that a kicker needs. */
    private static final double KICKER = 8.2;

    private final Look look;
    private final Emblems emblems;
    private final Wording wording;
    private final double start;

    Titles(Look look) {
        this.look = look;
        this.emblems = new Emblems(look);
        this.wording = new Wording(look);
        this.start = look.number() == 1 ? ALREADY_THERE : 0.1;
    }

    Scene title() {
        int arrangement = look.arrangement(TITLES);
        if (arrangement == 0) {
            return emblazoned(CENTRED, true);
        }
        if (arrangement == 1) {
            return emblazoned(0, false);
        }
        return arrangement == 2 ? plated() : besideBar();
    }

    /** Words with an emblem above or below them. */
    private Scene emblazoned(double alignment, boolean emblemFirst) {
        Stage stage = labelled() ? look.stage().without(0, KICKER) : look.stage();
        Arrangement arrangement = together(wish(stage, Type.TITLE, alignment), emblemFirst);
        RevealedText text = wording.quick(arrangement, start, emblems.word());
        List<Scene> layers = emblems.under(arrangement, start, text);
        layers.add(underline(text, arrangement.placing().alignment(), 0.3));
        return labelled(layers, arrangement, text.bounds());
    }

    private Scene plated() {
        Arrangement.Wish wish = plates();
        Arrangement arrangement = together(wish, true);
        int words = RevealedText.wordsOf(arrangement.text()).size();
        double[] times = Arrivals.staggered(words, start, 0.3);
        List<Scene> layers = emblems.under(arrangement, start, new PlatedText(look, arrangement, times));
        return new Layers(layers);
    }

    private Scene besideBar() {
        Stage stage = look.stage().without(6, labelled() ? KICKER : 0);
        Arrangement arrangement = together(wish(stage, Type.TITLE.withLines(7), 0), false);
        RevealedText text = wording.quick(arrangement, start, emblems.word());
        List<Scene> layers = emblems.under(arrangement, start, text);
        layers.add(new SideBar(look, text.bounds(), start));
        return labelled(layers, arrangement, text.bounds());
    }

    /** In a room that is neither high nor wide the words get all of it, unless there is an icon to show. */
    private Arrangement together(Arrangement.Wish wish, boolean emblemFirst) {
        Rectangle2D room = wish.stage().content();
        boolean narrow = room.getHeight() > room.getWidth();
        return emblems.hasIcon() || narrow || wish.stage().wide()
                ? Arrangement.together(wish, emblemFirst)
                : Arrangement.alone(wish);
    }

    private Scene labelled(List<Scene> layers, Arrangement arrangement, Rectangle2D text) {
        List<Scene> all = new ArrayList<>(layers);
        if (labelled()) {
            Rectangle2D over = look.stage().wide() ? text : arrangement.around(text);
            String category = look.order().request().category();
            all.add(new Kicker(look, category, over, arrangement.placing().alignment()));
        }
        return new Layers(all);
    }

    /** Whether somebody chose a category; the default one says nothing about the video. Its names are English. */
    private boolean labelled() {
        Parameter.Source source = look.order().request().sources().getOrDefault("category", Parameter.Source.DEFAULT);
        return source != Parameter.Source.DEFAULT && look.english();
    }

    Scene closing() {
        int arrangement = look.arrangement(CLOSINGS);
        if (arrangement == 0) {
            return pulsing();
        }
        return arrangement == 1 ? framed() : platedClosing();
    }

    private Scene pulsing() {
        Arrangement arrangement = Arrangement.together(wish(look.stage(), Type.CLOSING, CENTRED), true);
        RevealedText text = wording.spoken(arrangement, emblems.word());
        List<Scene> layers = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> {
            // The rings that leave it need room too.
            Disc smaller = new Disc(disc.x(), disc.y(), disc.radius() * 0.8);
            layers.add(new Pulse(smaller, look.ground()));
            layers.add(emblems.on(smaller, 0.05));
        });
        layers.add(text);
        layers.add(underline(text, arrangement.placing().alignment(), text.last() + 0.3));
        return new Layers(layers);
    }

    /** The words alone within a border that draws itself around them. */
    private Scene framed() {
        Stage inner = Card.inside(look.stage());
        Arrangement arrangement = Arrangement.alone(wish(inner, Type.CLOSING, CENTRED));
        RevealedText text = wording.spoken(arrangement, emblems.word());
        return new Layers(List.of(new DrawnFrame(look, text.bounds()), text));
    }

    private Scene platedClosing() {
        Arrangement arrangement = Arrangement.together(plates(), true);
        Scene text = new PlatedText(look, arrangement, wording.times(arrangement.text()));
        return new Layers(emblems.under(arrangement, 0.05, text));
    }

    private Arrangement.Wish plates() {
        Type type = look.type(Type.PLATES);
        double beside = PlatedText.beside(look.units(type.size()));
        Rectangle2D room = Areas.inset(look.stage().content(), beside, 0);
        Stage stage = look.stage().within(room);
        return new Arrangement.Wish(
                stage, look.picture().heading(), type, look.style().mirrored() ? 0 : CENTRED);
    }

    private Arrangement.Wish wish(Stage stage, Type type, double alignment) {
        return new Arrangement.Wish(stage, look.picture().heading(), look.type(type), alignment);
    }

    private Scene underline(RevealedText text, double alignment, double from) {
        return Underline.below(look, text.bounds(), alignment, new Underline.Line(30, 1.4, from));
    }
}
