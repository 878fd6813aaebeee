package io.reelmill.infrastructure.client.motion;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures that are a sentence: statement, quotation, question, a word and its meaning. */
final class Statements {
    private static final int WITH_ICON = 4;
    private static final int WITHOUT = 3;
    private static final double CENTRED = 0.5;

    private final Look look;
    private final Emblems emblems;
    private final Wording wording;

    Statements(Look look) {
        this.look = look;
        this.emblems = new Emblems(look);
        this.wording = new Wording(look);
    }

    Scene statement() {
        if (!emblems.hasIcon()) {
            return bare(look.arrangement(WITHOUT));
        }
        int arrangement = look.arrangement(WITH_ICON);
        if (arrangement == 0) {
            return card();
        }
        return arrangement == 3 ? plated() : plain(arrangement == 1);
    }

    /** Words only. */
    private Scene bare(int arrangement) {
        if (arrangement == 0) {
            return besideBar();
        }
        return arrangement == 1 ? plated() : large();
    }

    private Scene plain(boolean emblemFirst) {
        double alignment = emblemFirst ? CENTRED : 0;
        Arrangement arrangement = Arrangement.together(wish(Type.STATEMENT, alignment), emblemFirst);
        RevealedText text = wording.spoken(arrangement, emblems.word());
        List<Scene> layers = emblems.under(arrangement, 0.1, text);
        layers.add(underline(text, arrangement.placing().alignment()));
        return new Layers(layers);
    }

    /** In the heaviest cut, beside a bar. */
    private Scene besideBar() {
        Arrangement arrangement = Arrangement.alone(wish(look.stage().without(6, 0), Type.LOUD, 0));
        RevealedText text = wording.spoken(arrangement, emblems.word());
        return new Layers(List.of(new SideBar(look, text.bounds(), 0.05), text));
    }

    private Scene large() {
        Arrangement arrangement = Arrangement.alone(wish(Type.LOUD, CENTRED));
        RevealedText text = wording.spoken(arrangement, emblems.word());
        return new Layers(List.of(text, underline(text, CENTRED)));
    }

    private Scene plated() {
        Type type = look.type(Type.PLATES);
        double beside = PlatedText.beside(look.units(type.size()));
        Stage stage = look.stage();
        Stage narrow = stage.within(Areas.inset(stage.content(), beside, 0));
        Arrangement.Wish wish = new Arrangement.Wish(narrow, look.picture().heading(), type, 0);
        Arrangement arrangement = emblems.hasIcon() ? Arrangement.together(wish, false) : Arrangement.alone(wish);
        Scene text = new PlatedText(look, arrangement, wording.times(arrangement.text()));
        return new Layers(emblems.under(arrangement, 0.1, text));
    }

    private Scene card() {
        Stage inner = Card.inside(look.stage());
        Arrangement arrangement = Arrangement.together(
                new Arrangement.Wish(inner, look.picture().heading(), look.type(Type.STATEMENT), CENTRED), true);
        RevealedText text = wording.spoken(arrangement, emblems.word());
        List<Scene> layers = emblems.under(arrangement, 0.3, text);
        layers.add(0, new Card(look, arrangement.around(text.bounds())));
        return new Layers(layers);
    }

    Scene quotation() {
        String words = QuoteMark.bare(look.picture().heading());
        boolean left = look.arrangement(2) == 0;
        Stage stage = look.stage().without(left ? 6 : 0, QuoteMark.HEIGHT);
        Arrangement.Wish wish = new Arrangement.Wish(stage, words, look.type(Type.QUOTATION), left ? 0 : CENTRED);
        Arrangement arrangement = Arrangement.alone(wish);
        RevealedText text = wording.spoken(arrangement, Optional.empty());
        QuoteMark mark = new QuoteMark(look, text.bounds(), left);
        return new Layers(List.of(mark, text, underline(text, left ? 0 : CENTRED)));
    }

    Scene question() {
        boolean stamped = look.arrangement(2) == 0;
        double alignment = stamped ? CENTRED : 0;
        Arrangement arrangement = Arrangement.together(wish(Type.QUESTION, alignment), stamped);
        RevealedText text = wording.spoken(arrangement, emblems.word());
        List<Scene> layers = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> layers.add(new QuestionMark(look, disc)));
        layers.add(text);
        return new Layers(layers);
    }

    /** The word large, a rule, and its meaning below. */
    Scene definition() {
        String word = look.picture().parts().get(0).text();
        String meaning = look.picture().parts().get(1).text();
        Rectangle2D room = Card.inside(look.stage()).content();
        Label.Setting setting = new Label.Setting(look.typography().display(), look.units(15), 2);
        double gap = look.units(6);
        double head = Label.of(word, setting, Areas.top(room, room.getHeight() * 0.36), 0, 0)
                .height();
        Type type = look.type(Type.QUOTATION);
        Stage rest = look.stage().within(Areas.below(room, head + gap));
        double text = Arrangement.aloft(new Arrangement.Wish(rest, meaning, type, 0))
                .text()
                .height();
        Rectangle2D used = Areas.middle(room, head + gap + text);
        Label term = Label.of(word, setting, Areas.top(used, head), 0, 0);
        Stage below = look.stage().within(Areas.below(used, head + gap));
        Arrangement arrangement = Arrangement.aloft(new Arrangement.Wish(below, meaning, type, 0));
        RevealedText revealed = wording.spoken(arrangement, Optional.empty());
        return new Layers(List.of(new Card(look, used), new Term(look, term), revealed));
    }

    private Arrangement.Wish wish(Type type, double alignment) {
        return wish(look.stage(), type, alignment);
    }

    private Arrangement.Wish wish(Stage stage, Type type, double alignment) {
        return new Arrangement.Wish(stage, look.picture().heading(), look.type(type), alignment);
    }

    private Scene underline(RevealedText text, double alignment) {
        return Underline.below(look, text.bounds(), alignment, new Underline.Line(24, 1.1, text.last() + 0.3));
    }
}
