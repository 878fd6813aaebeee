package io.reelmill.infrastructure.client.atlas;

import io.reelmill.core.storyboard.Place;
import io.reelmill.core.storyboard.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places in the list that comes with the program. Thread-safe. */
final class Gazetteer implements Places {
    private static final String LIST = "/places/places.tsv";

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final Map<String, Known> places = new HashMap<>();

    /**
     * @param lines name, latitude, longitude and {@code sure} or {@code unsure} between tabs, or a comment after {@code #}
     */
    Gazetteer(Stream<String> lines) {
        lines.filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(parts -> {
                    Place place = new Place(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
                    places.put(place.name(), new Known(place, parts[3].equals("sure")));
                });
    }

    /** The list that comes with the program. */
    static Gazetteer shipped() {
        InputStream stream = Gazetteer.class.getResourceAsStream(LIST);
        if (stream == null) {
            throw new IllegalStateException("The program comes without its places " + LIST);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Gazetteer(reader.lines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<Known> named(String name) {
        return Optional.ofNullable(places.get(name)).or(() -> withoutAccents(name));
    }

    /** "Reykjavík" is in the list as "Reykjavik"; on the map it stands as it was written. */
    private Optional<Known> withoutAccents(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Optional.ofNullable(places.get(plain)).map(known -> {
            Place place = known.place();
            return new Known(new Place(name, place.latitude(), place.longitude()), known.sure());
        });
    }
}
