package io.reelmill.infrastructure.client.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * A list inside the product: a line is a thing, its fields lie between vertical bars, its name is the first. It is read
 * through for every question and never kept, since few topics ask.
 */
final class Listing {
    private final String name;

    Listing(String name) {
        this.name = name;
    }

    /** The fields of the first line whose name is wanted. */
    Optional<List<String>> find(Predicate<String> wanted) {
        try (BufferedReader lines = open()) {
            return lines.lines()
                    .filter(line -> wanted.test(line.substring(0, line.indexOf('|'))))
                    .findFirst()
                    .map(line -> List.of(line.split("\\|", -1)));
        } catch (IOException broken) {
            throw new UncheckedIOException("The list " + name + " cannot be read", broken);
        }
    }

    private BufferedReader open() throws IOException {
        InputStream stream = Listing.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("The list " + name + " is missing from this build");
        }
        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 16) : stream;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
    }
}
