package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.storyboard.Place;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldMapTest {
    private static final Rectangle2D FOCUS = new Rectangle2D.Double(100, 200, 800, 500);

    @ParameterizedTest
    @CsvSource({
        "Portugal, 39.5, -8",
        "Kenya, -1.29, 36.8",
        "Japan, 36.2, 138.3",
        "Russia, 66.5, -172.5",
        "Brazil, -10, -55",
        "Australia, -25, 135"
    })
    void knows_the_country_of_a_place(String country, double latitude, double longitude) {
        assertThat(WorldMap.countryAt(latitude, longitude)).contains(country);
    }

    @Test
    void knows_the_sea_from_the_land() {
        assertThat(WorldMap.countryAt(30, -40)).isEmpty();
    }

    @Test
    void has_no_outline_that_runs_around_the_world() {
        assertThat(WorldMap.lands()).allMatch(land -> land.bounds().getWidth() < 180);
    }

    @Test
    void is_as_long_to_the_north_as_to_the_side_only_at_the_equator() {
        assertThat(WorldMap.y(0)).isBetween(-1e-9, 1e-9);
        assertThat(WorldMap.y(60) - WorldMap.y(61)).isBetween(1.9, 2.1);
        assertThat(WorldMap.y(90)).isEqualTo(WorldMap.y(80));
    }

    @Test
    void comes_so_near_that_all_places_are_in_the_focus_in_the_end() {
        MapView view = MapView.of(List.of(Orders.LISBON, Orders.NAIROBI), FOCUS);

        for (Point2D place : view.places()) {
            assertThat(FOCUS.contains(view.at(1).transform(place, null))).isTrue();
        }
        assertThat(view.at(0).getScaleX()).isLessThan(view.at(1).getScaleX());
    }

    @Test
    void goes_the_shorter_way_around_the_world() {
        MapView view = MapView.of(List.of(new Place("Tokyo", 35.7, 139.7), new Place("Honolulu", 21.3, -157.9)), FOCUS);

        assertThat(view.places().get(1).getX()).isEqualTo(360 - 157.9);
    }

    @Test
    void shows_the_whole_of_a_country_that_is_meant_itself() {
        MapView country = MapView.of(List.of(new Place("Brazil", -10, -55)), FOCUS);
        MapView town = MapView.of(List.of(new Place("Brasília", -15.8, -47.9)), FOCUS);

        assertThat(country.scale()).isLessThan(town.scale());
    }
}
