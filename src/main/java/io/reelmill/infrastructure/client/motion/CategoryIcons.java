package io.reelmill.infrastructure.client.motion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Icons that suit a category, for pictures whose words cannot be drawn. */
final class CategoryIcons {
    private static final String USUAL = "education";
    private static final Map<String, List<String>> ICONS = icons(
            USUAL
                    + " open-book light-bulb graduation-cap globe-showing-europe-africa pencil magnifying-glass-tilted-left",
            "science microscope atom-symbol test-tube telescope dna magnet",
            "history classical-building scroll hourglass-not-done castle compass world-map",
            "technology laptop robot satellite mobile-phone gear battery",
            "business briefcase handshake office-building chart-increasing megaphone bullseye",
            "finance coin bank chart-increasing balance-scale money-bag credit-card",
            "health red-heart person-in-lotus-position green-apple droplet stethoscope running-shoe",
            "food fork-and-knife-with-plate steaming-bowl tomato cooking bread teapot",
            "travel airplane compass luggage world-map camera desert-island",
            "nature deciduous-tree mountain sun water-wave butterfly leaf-fluttering-in-wind",
            "sports trophy soccer-ball running-shoe stopwatch sports-medal basketball",
            "culture artist-palette framed-picture musical-score clapper-board books violin",
            "news newspaper megaphone globe-with-meridians microphone television magnifying-glass-tilted-left",
            "lifestyle house-with-garden hot-beverage potted-plant bicycle sunglasses candle",
            "how-to hammer-and-wrench clipboard gear scissors light-bulb check-mark-button",
            "entertainment clapper-board party-popper video-game musical-note popcorn balloon");

    private CategoryIcons() {}

    private static Map<String, List<String>> icons(String... lines) {
        Map<String, List<String>> icons = new HashMap<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.split(" "));
            icons.put(words.get(0), words.subList(1, words.size()));
        }
        return Map.copyOf(icons);
    }

    /** So many different ones for a shot; neighbours begin with different ones. */
    static List<String> of(Look look, int count) {
        String category = look.order().request().category();
        List<String> all = Objects.requireNonNull(ICONS.get(ICONS.containsKey(category) ? category : USUAL));
        int first = (int) Math.floorMod(look.style().identity() + look.number() - 1, (long) all.size());
        return IntStream.range(first, first + count)
                .mapToObj(at -> all.get(at % all.size()))
                .toList();
    }
}
