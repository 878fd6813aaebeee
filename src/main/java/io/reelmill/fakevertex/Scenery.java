package io.reelmill.fakevertex;

import io.reelmill.core.topic.Canvas;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Hills under a sky and shapes that drift over them, in the colours of the words; or over a given picture. */
final class Scenery {
    private static final int SHAPES = 7;
    private static final int HILLS = 3;

    private final Canvas canvas;
    private final Optional<BufferedImage> opening;
    private final float hue;
    private final List<Drifter> drifters = new ArrayList<>();

    private record Drifter(int form, double x, double y, double size, double speed, float hue) {}

    Scenery(FakeMedia.Scene scene, Canvas canvas, Optional<BufferedImage> opening) {
        this.canvas = canvas;
        this.opening = opening;
        Random random = new Random(31L * scene.prompt().hashCode() + scene.seed());
        hue = random.nextFloat();
        for (int i = 0; i < SHAPES; i++) {
            drifters.add(new Drifter(
                    random.nextInt(3),
                    random.nextDouble(),
                    0.1 + 0.6 * random.nextDouble(),
                    0.06 + 0.14 * random.nextDouble(),
                    (random.nextBoolean() ? 1 : -1) * (0.03 + 0.08 * random.nextDouble()),
                    hue + 0.35f + 0.3f * random.nextFloat()));
        }
    }

    /** The picture at a time in seconds. A given picture is at first alone, then comes closer. */
    void paint(BufferedImage picture, double time) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        opening.ifPresentOrElse(image -> paintOpening(g, image, time), () -> paintLand(g, time));
        paintDrifters(g, time, opening.isPresent() ? Math.min(1, time) : 1);
        g.dispose();
    }

    private void paintOpening(Graphics2D g, BufferedImage image, double time) {
        double scale =
                Math.max((double) canvas.width() / image.getWidth(), (double) canvas.height() / image.getHeight())
                        * (1 + 0.02 * time);
        int width = (int) Math.ceil(image.getWidth() * scale);
        int height = (int) Math.ceil(image.getHeight() * scale);
        g.drawImage(image, (canvas.width() - width) / 2, (canvas.height() - height) / 2, width, height, null);
    }

    private void paintLand(Graphics2D g, double time) {
        Color high = Color.getHSBColor(hue + (float) (time * 0.005), 0.55f, 0.5f);
        Color low = Color.getHSBColor(hue + 0.12f, 0.35f, 0.95f);
        g.setPaint(new GradientPaint(0, 0, high, 0, canvas.height(), low));
        g.fillRect(0, 0, canvas.width(), canvas.height());
        for (int hill = 0; hill < HILLS; hill++) {
            g.setColor(Color.getHSBColor(hue + 0.05f * hill, 0.6f, 0.55f - 0.12f * hill));
            g.fill(hill(hill, time));
        }
    }

    private Shape hill(int number, double time) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, canvas.height());
        for (int x = 0; x <= canvas.width(); x += 8) {
            double wave = Math.sin(6.0 * x / canvas.width() + number * 2 + hue * 6 + time * (0.1 + 0.15 * number));
            path.lineTo(x, canvas.height() * (0.68 + 0.09 * number + 0.05 * wave));
        }
        path.lineTo(canvas.width() + 8.0, canvas.height());
        path.closePath();
        return path;
    }

    private void paintDrifters(Graphics2D g, double time, double opacity) {
        for (Drifter drifter : drifters) {
            double size = drifter.size() * canvas.shortSide();
            double x = wrapped(drifter.x() + drifter.speed() * time) * (canvas.width() + size) - size;
            double y = drifter.y() * canvas.height() + Math.sin(time + drifter.x() * 6) * size * 0.2;
            Color colour = Color.getHSBColor(drifter.hue(), 0.5f, 0.9f);
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) (200 * opacity)));
            g.fill(form(drifter.form(), new Rectangle2D.Double(x, y, size, size)));
        }
    }

    private static double wrapped(double place) {
        return place - Math.floor(place);
    }

    private static Shape form(int form, Rectangle2D box) {
        if (form == 0) {
            return new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        }
        if (form == 1) {
            return new RoundRectangle2D.Double(
                    box.getX(), box.getY(), box.getWidth(), box.getHeight(), box.getWidth() / 4, box.getWidth() / 4);
        }
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(box.getCenterX(), box.getY());
        triangle.lineTo(box.getMaxX(), box.getMaxY());
        triangle.lineTo(box.getX(), box.getMaxY());
        triangle.closePath();
        return triangle;
    }
}
