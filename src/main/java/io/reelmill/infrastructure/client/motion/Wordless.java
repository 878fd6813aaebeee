package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Fonts;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A picture for words that no font has: its figure, its number in a list, its emoji, or icons of its category, above bars
 * that follow the voice.
 */
final class Wordless implements Scene {
    private static final Pattern FIGURE = Pattern.compile("\\p{Sc}?\\p{Nd}+(?:[.,]\\p{Nd}+)*(?: ?[%°])?");
    private static final Set<Design> COUNTED = EnumSet.of(Design.LIST, Design.STEPS);
    private static final double WAVE = 14;
    private static final double GAP = 6;
    private static final int TOGETHER = 3;

    private final Look look;
    private final List<Scene> layers = new ArrayList<>();

    private Wordless(Look look) {
        this.look = look;
        Rectangle2D room = look.stage().content();
        Rectangle2D above = Areas.top(room, room.getHeight() - look.units(WAVE + GAP));
        emblem(above);
        layers.add(new SpeechWave(
                look, Areas.inset(Areas.below(room, above.getHeight() + look.units(GAP)), room.getWidth() * 0.1, 0)));
    }

    /** The scene for a picture whose words cannot be drawn; empty for all others. */
    static Optional<Scene> of(Look look) {
        Picture picture = look.picture();
        String words = picture.heading() + " " + String.join(" ", picture.texts());
        if (Fonts.legible(look.face(Face.DISPLAY), words)) {
            return Optional.empty();
        }
        Matcher figure = FIGURE.matcher(figure(picture));
        boolean counts = !COUNTED.contains(picture.design()) && picture.design() != Design.TITLE && figure.find();
        return Optional.of(counts ? new NumberScene(counting(look, figure.group())) : new Wordless(look));
    }

    private static String figure(Picture picture) {
        String date = picture.parts().stream()
                .skip(picture.current())
                .findFirst()
                .map(part -> part.figure())
                .orElse("");
        return List.of(picture.figure(), date, picture.heading()).stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The same shot as a picture of nothing but its figure. */
    private static Look counting(Look look, String figure) {
        ClipOrder order = look.order();
        Shot shot = order.shot();
        Shot bare = new Shot(
                shot.number(),
                shot.scene(),
                shot.start(),
                shot.frames(),
                shot.overlap(),
                Picture.counting(figure, ""),
                shot.line(),
                shot.visual(),
                shot.words());
        ClipOrder other = new ClipOrder(
                order.session(),
                bare,
                order.shots(),
                order.canvas(),
                order.frameRate(),
                order.request(),
                order.before());
        return new Look(other, look.stage(), look.ground(), look.style());
    }

    private void emblem(Rectangle2D room) {
        Picture picture = look.picture();
        double radius = Math.min(room.getWidth(), room.getHeight()) * 0.44;
        Disc disc = new Disc(room.getCenterX(), room.getCenterY(), radius);
        String emoji = Fonts.emoji(picture.heading()).stream().limit(TOGETHER).collect(Collectors.joining(" "));
        if (COUNTED.contains(picture.design())) {
            layers.add(new BigNumber(look, disc, 0.1, picture.current() + 1));
        } else if (!emoji.isEmpty()) {
            layers.add(emoji(emoji, disc));
        } else if (look.number() % 2 == 1) {
            layers.add(new IconEmblem(look, disc, start(), icon()));
        } else {
            together(room);
        }
    }

    /** The first picture is seen as a still in many places. */
    private double start() {
        return look.number() == 1 ? -1.2 : 0.1;
    }

    private String icon() {
        return IconChoice.of(look.order())
                .map(match -> match.icon())
                .orElseGet(() -> CategoryIcons.of(look, 1).get(0));
    }

    private Scene emoji(String emoji, Disc disc) {
        float width = (float) (disc.radius() * 2);
        TextBlock block = Typesetter.fit(emoji, Face.DISPLAY, width, new Box(width, width, 1));
        return (g, time) -> {
            double scale = Math.max(0.01, look.curve().grown(time, start()));
            disc.draw(g, scale, () -> block.draw(g, -width / 2, -block.height() / 2, width, 0.5f));
        };
    }

    /** One after the other, as the line goes on. */
    private void together(Rectangle2D room) {
        List<String> icons = CategoryIcons.of(look, TOGETHER);
        boolean wide = room.getWidth() > room.getHeight() * 1.4;
        double radius = wide
                ? Math.min(room.getWidth() / 7, room.getHeight() * 0.4)
                : Math.min(room.getWidth() * 0.23, room.getHeight() * 0.23);
        for (int i = 0; i < icons.size(); i++) {
            double across = (i - 1) * radius * (wide ? 2.3 : 1.12);
            double down = wide ? 0 : (i == 1 ? -1 : 1) * radius * 0.98;
            Disc disc = new Disc(room.getCenterX() + across, room.getCenterY() + down, radius);
            layers.add(new IconEmblem(look, disc, 0.1 + i * look.latest() / TOGETHER, icons.get(i)));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        layers.forEach(layer -> layer.soften(field, time));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        layers.forEach(layer -> layer.draw(g, time));
    }
}
