package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.session.Parameter;
import io.reelmill.core.storyboard.Design;
import io.reelmill.shared.icons.IconMatch;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scenes that are words with an emblem: title, statement, quotation, closing. */
final class Headings {
    private static final double CENTRED = 0.5;

    /** The first shot is seen as a still in many places, so its picture is there from the first frame. */
    private static final double ALREADY_THERE = -0.6;

    private static final int STATEMENTS = 3;

    private final Look look;
    private final Optional<IconMatch> icon;
    private final Wording wording;

    Headings(Look look) {
        this.look = look;
        this.icon = IconChoice.of(look.order());
        this.wording = new Wording(look);
    }

    Scene title() {
        double start = look.number() == 1 ? ALREADY_THERE : 0.1;
        Stage stage = labelled() ? Kicker.below(look.stage()) : look.stage();
        Arrangement arrangement =
                Arrangement.together(new Arrangement.Wish(stage, look.picture().heading(), Type.TITLE, CENTRED), true);
        RevealedText text = wording.quick(arrangement, start, word());
        List<Scene> layers = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> layers.add(emblem(disc, start)));
        layers.add(text);
        layers.add(underline(text, arrangement.placing().alignment(), 0.3));
        if (labelled()) {
            Rectangle2D over = stage.wide() ? text.bounds() : around(text, arrangement);
            layers.add(new Kicker(look, look.order().request().category(), over));
        }
        return new Layers(layers);
    }

    /** Whether somebody chose a category; the default one says nothing about the video. */
    private boolean labelled() {
        Parameter.Source source = look.order().request().sources().getOrDefault("category", Parameter.Source.DEFAULT);
        return source != Parameter.Source.DEFAULT;
    }

    Scene closing() {
        Arrangement arrangement = Arrangement.together(wish(Type.CLOSING, CENTRED), true);
        RevealedText text = wording.spoken(arrangement, word());
        List<Scene> layers = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> {
            // The rings that leave it need room too.
            Disc smaller = new Disc(disc.x(), disc.y(), disc.radius() * 0.8);
            layers.add(new Pulse(smaller, look.ground()));
            layers.add(emblem(smaller, 0.05));
        });
        layers.add(text);
        layers.add(underline(text, arrangement.placing().alignment(), text.last() + 0.3));
        return new Layers(layers);
    }

    Scene statement() {
        if (icon.isEmpty()) {
            return loud();
        }
        return look.variant(STATEMENTS) == 0 ? card() : plain(look.variant(STATEMENTS) == 1);
    }

    private Scene plain(boolean emblemFirst) {
        double alignment = emblemFirst ? CENTRED : 0;
        Arrangement arrangement = Arrangement.together(wish(Type.STATEMENT, alignment), emblemFirst);
        RevealedText text = wording.spoken(arrangement, word());
        List<Scene> layers = new ArrayList<>();
        arrangement.emblem().ifPresent(disc -> layers.add(emblem(disc, 0.1)));
        layers.add(text);
        layers.add(underline(text, arrangement.placing().alignment(), text.last() + 0.3));
        return new Layers(layers);
    }

    /** Words only, in the heaviest cut, beside a bar. */
    private Scene loud() {
        Arrangement arrangement = Arrangement.alone(indented(wish(Type.LOUD, 0)));
        RevealedText text = wording.spoken(arrangement, word());
        return new Layers(List.of(new SideBar(look, text.bounds()), text));
    }

    private Scene card() {
        Stage inner = Card.inside(look.stage());
        Arrangement arrangement = Arrangement.together(
                new Arrangement.Wish(inner, look.picture().heading(), Type.STATEMENT, CENTRED), true);
        RevealedText text = wording.spoken(arrangement, word());
        List<Scene> layers = new ArrayList<>();
        layers.add(new Card(look, around(text, arrangement)));
        arrangement.emblem().ifPresent(disc -> layers.add(emblem(disc, 0.3)));
        layers.add(text);
        return new Layers(layers);
    }

    private static Rectangle2D around(RevealedText text, Arrangement arrangement) {
        Rectangle2D bounds = text.bounds();
        return arrangement
                .emblem()
                .map(disc -> bounds.createUnion(disc.circle(1).getBounds2D()))
                .orElse(bounds);
    }

    Scene quotation() {
        String words = QuoteMark.bare(look.picture().heading());
        Arrangement.Wish wish = indented(new Arrangement.Wish(look.stage(), words, Type.QUOTATION, 0));
        Arrangement arrangement = Arrangement.alone(wish);
        RevealedText text = wording.spoken(arrangement, Optional.empty());
        return new Layers(List.of(new QuoteMark(look, text.bounds()), text, underline(text, 0, text.last() + 0.3)));
    }

    private Arrangement.Wish wish(Type type, double alignment) {
        return new Arrangement.Wish(look.stage(), look.picture().heading(), type, alignment);
    }

    /** With room for a bar or a mark on the left, and above. */
    private static Arrangement.Wish indented(Arrangement.Wish wish) {
        Stage stage = wish.stage().without(6, wish.type().equals(Type.QUOTATION) ? 14 : 0);
        return new Arrangement.Wish(stage, wish.text(), wish.type(), wish.alignment());
    }

    private Scene emblem(Disc disc, double start) {
        return icon.<Scene>map(match -> new IconEmblem(disc, look.ground(), start, match.icon()))
                .orElseGet(() -> new OrbitEmblem(disc, look.ground(), start, look.number()));
    }

    private Scene underline(RevealedText text, double alignment, double start) {
        Rectangle2D bounds = text.bounds();
        boolean title = look.picture().design() == Design.TITLE;
        double width = Math.min(bounds.getWidth(), look.units(title ? 34 : 24));
        double x = bounds.getX() + (bounds.getWidth() - width) * alignment;
        return new Underline(
                x,
                bounds.getMaxY() + look.units(2.6),
                width,
                look.units(title ? 1.5 : 1.1),
                new Underline.Origin(alignment, start, look.ground().accent()));
    }

    private Optional<String> word() {
        return icon.map(IconMatch::word);
    }
}
