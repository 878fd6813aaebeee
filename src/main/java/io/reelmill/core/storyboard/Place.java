package io.reelmill.core.storyboard;

/**
 * A country or a town on the map.
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record Place(String name, double latitude, double longitude) {
    public Place {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException("%s cannot lie at %s, %s: latitudes go to 90 degrees, longitudes to 180"
                    .formatted(name, latitude, longitude));
        }
    }
}
