package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Place;
import io.reelmill.core.topic.Canvas;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSceneTest {
    /** An island around a place without a name: nothing else is drawn where it is. */
    private static final Place ICELAND = middleOf(new Place("", 64.9, -18.6));

    private static Place middleOf(Place within) {
        Rectangle2D land = WorldMap.landAt(within.latitude(), within.longitude())
                .orElseThrow()
                .bounds();
        double north = Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(-land.getCenterY()))) - Math.PI / 2);
        return new Place("", north, land.getCenterX());
    }

    private static ClipOrder order(int number, Canvas canvas) {
        Picture map = Picture.of(Design.MAP, "", List.of(Part.of(ICELAND)), 0);
        return Orders.order(4, canvas, Orders.shot(number, map, "An island of fire"));
    }

    /** Neighbours of one video: the camera goes another way in each. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void keeps_pins_on_their_places_while_the_camera_moves(int number) {
        ClipOrder order = order(number, new Canvas(540, 960));
        Ground ground = Look.of(order).ground();
        Color land = ground.dark()
                ? Colours.mix(ground.glow(), ground.ink(), 0.12)
                : Colours.mix(ground.glow(), ground.accent(), 0.1);
        ShotPainter painter = new ShotPainter(order);
        BufferedImage picture = new BufferedImage(540, 960, BufferedImage.TYPE_3BYTE_BGR);
        for (int frame = 36; frame <= 78; frame += 14) {
            painter.paint(frame, picture);
            Rectangle island = covered(picture, Colours.mix(land, ground.accent(), 0.5));
            Rectangle pin = covered(picture, ground.accent());

            assertThat(pin.getCenterX()).as("across").isEqualTo(island.getCenterX(), Offset.offset(1.6));
            assertThat(pin.getMaxY()).as("the pin's tip").isEqualTo(island.getCenterY(), Offset.offset(4.0));
        }
    }

    /** Where a colour is, away from the edges, where ornaments are. */
    private static Rectangle covered(BufferedImage picture, Color colour) {
        Rectangle covered = new Rectangle(-1, -1);
        for (int y = picture.getHeight() / 6; y < picture.getHeight() * 2 / 3; y++) {
            for (int x = picture.getWidth() / 8; x < picture.getWidth() * 7 / 8; x++) {
                if (picture.getRGB(x, y) == colour.getRGB()) {
                    covered.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return covered;
    }

    @Test
    void reaches_to_the_edges_wherever_the_camera_goes() {
        for (Canvas canvas : List.of(Orders.SMALL, new Canvas(320, 180), new Canvas(180, 180))) {
            for (int number = 2; number < 7; number++) {
                Scene map = Scenes.of(Look.of(order(number, canvas)));
                Camera camera = new Camera(Look.of(order(number, canvas)));
                for (double time = 0.1; time < 3; time += 0.7) {
                    BufferedImage seen =
                            new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_ARGB);
                    var g = seen.createGraphics();
                    camera.under(g, time);
                    map.behind(g, time);
                    g.dispose();

                    assertThat(edges(seen)).as("%s %d %f", canvas, number, time).containsOnly(true);
                }
            }
        }
    }

    /** Whether anything is drawn at the top, the foot, the left and the right. */
    private static List<Boolean> edges(BufferedImage seen) {
        int width = seen.getWidth();
        int height = seen.getHeight();
        return List.of(
                inked(seen, 0, 0, width, 1),
                inked(seen, 0, height - 1, width, 1),
                inked(seen, 0, 0, 1, height),
                inked(seen, width - 1, 0, 1, height));
    }

    private static boolean inked(BufferedImage picture, int x, int y, int width, int height) {
        for (int pixel : picture.getRGB(x, y, width, height, null, 0, width)) {
            if (pixel >>> 24 > 0) {
                return true;
            }
        }
        return false;
    }
}
