package io.reelmill.infrastructure.client.motion;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outlines of the world's countries in Mercator's projection, in which a shape looks right wherever one comes near it:
 * {@code x} is the longitude in degrees, {@code y} grows to the south and is as long as a degree of longitude at the equator.
 * Thread-safe.
 */
final class WorldMap {
    /** A country's name and one of its pieces of land. */
    record Land(String country, Shape outline, Rectangle2D bounds) {}

    /** Beyond it the projection grows without limit. */
    private static final double POLE = 80;

    /** Steps of the file in a degree. */
    private static final double STEPS = 20;

    private static final double ROUND = 360;

    private WorldMap() {}

    /** Read on first use. */
    private static final class Loaded {
        private static final List<Land> LANDS = read();
    }

    static List<Land> lands() {
        return Loaded.LANDS;
    }

    /** Where a latitude in degrees lies. */
    static double y(double latitude) {
        double bounded = Math.toRadians(Math.max(-POLE, Math.min(POLE, latitude)));
        return -Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + bounded / 2)));
    }

    /** The country a place lies in, when it lies on land of the map. */
    static Optional<String> countryAt(double latitude, double longitude) {
        return landAt(latitude, longitude).map(Land::country);
    }

    /** The piece of land a place lies on; those that cross the date line go on beyond it. */
    static Optional<Land> landAt(double latitude, double longitude) {
        double y = y(latitude);
        return lands().stream()
                .filter(land -> contains(land, longitude, y)
                        || contains(land, longitude + ROUND, y)
                        || contains(land, longitude - ROUND, y))
                .findFirst();
    }

    private static boolean contains(Land land, double x, double y) {
        return land.bounds().contains(x, y) && land.outline().contains(x, y);
    }

    private static List<Land> read() {
        List<Land> lands = new ArrayList<>();
        InputStream stream = WorldMap.class.getResourceAsStream("/map/world.tsv");
        if (stream == null) {
            throw new IllegalStateException("The program comes without its map of the world");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lands.add(land(line.split("\t", 2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(lands);
    }

    private static Land land(String... parts) {
        String[] steps = parts[1].split(" ");
        Path2D path = new Path2D.Double();
        int longitude = 0;
        int latitude = 0;
        for (int i = 0; i < steps.length; i += 2) {
            longitude += Integer.parseInt(steps[i]);
            latitude += Integer.parseInt(steps[i + 1]);
            double x = longitude / STEPS;
            double y = y(latitude / STEPS);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return new Land(parts[0], path, path.getBounds2D());
    }
}
