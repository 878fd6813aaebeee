package io.reelmill.infrastructure.client.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library's files with the words they are found by: of their names, of the folders they lie in, and their tags. Tags
 * stand in {@code NAME.tags} beside the file, with or without its ending, or in a {@code tags.csv} with the columns file
 * and tags, whose files are relative to its own folder. Read anew each time, so that users can add files while it runs.
 */
record Catalogue(MediaFolder folder) {
    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);
    private static final long LARGEST = 1 << 20;
    private static final String TAGS = "tags.csv";

    /**
     * A file of the library.
     *
     * @param own the words of its name and its tags
     * @param around the words of the folders it lies in
     */
    record Entry(String name, Set<String> own, Set<String> around) {}

    List<Entry> entries() {
        Map<String, Set<String>> listed = listed();
        return folder.names().stream().map(name -> entry(name, listed)).toList();
    }

    Optional<Path> file(String name) {
        return folder.file(name);
    }

    private Entry entry(String name, Map<String, Set<String>> listed) {
        String bare = name.substring(0, name.lastIndexOf('.'));
        int slash = bare.lastIndexOf('/');
        Set<String> own = new HashSet<>(Words.of(bare.substring(slash + 1)));
        own.addAll(listed.getOrDefault(name, Set.of()));
        own.addAll(beside(bare + ".tags"));
        own.addAll(beside(name + ".tags"));
        return new Entry(name, own, Words.of(bare.substring(0, Math.max(0, slash))));
    }

    private Set<String> beside(String name) {
        return text(name).map(Words::of).orElse(Set.of());
    }

    private Map<String, Set<String>> listed() {
        Map<String, Set<String>> tags = new HashMap<>();
        for (String list : folder.named(TAGS)) {
            String parent = list.substring(0, list.length() - TAGS.length());
            text(list).ifPresent(text -> read(text, list).forEach((file, words) -> tags.put(parent + file, words)));
        }
        return tags;
    }

    private static Map<String, Set<String>> read(String csv, String name) {
        Map<String, Set<String>> tags = new HashMap<>();
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                // Tags that are not quoted lie in cells of their own.
                List<String> cells = row.toList();
                tags.put(cells.get(0).strip(), Words.of(String.join(" ", cells.subList(1, cells.size()))));
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The library's {} cannot be read from line {} on: {}", name, tags.size() + 1, e.getMessage());
        }
        return tags;
    }

    private Optional<String> text(String name) {
        Optional<Path> file = folder.file(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (Files.size(file.get()) <= LARGEST) {
                return Optional.of(Files.readString(file.get()));
            }
            log.warn("The library's {} is larger than a megabyte and not read", name);
        } catch (IOException e) {
            log.warn("The library's {} cannot be read: {}", name, e.getMessage());
        }
        return Optional.empty();
    }
}
