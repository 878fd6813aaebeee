package io.reelmill.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the paths of a row's own media. */
final class FootagePaths {
    private static final int MOST = 100;
    private static final int LONGEST = 500;
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\~].*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SOUND = Pattern.compile(".*\\.(?:wav|mp3)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("[\\r\\n]");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private final FootageFolder folder;

    FootagePaths(FootageFolder folder) {
        this.folder = folder;
    }

    /** The paths in their order, each once; those that cannot be used are noted as problems. */
    List<String> in(Cells cells) {
        List<String> paths = cells.raw(Column.FOOTAGE).stream()
                .flatMap(text -> Arrays.stream(text.split("\\|")))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .distinct()
                .toList();
        if (paths.size() > MOST) {
            cells.refuse(Column.FOOTAGE, "at most %d paths, separated by a vertical bar".formatted(MOST));
        } else {
            paths.forEach(path -> remedy(path).ifPresent(accepted -> cells.refuse(Column.FOOTAGE, path, accepted)));
        }
        // Settled only where there are any: a row without footage keeps the seed it has always had.
        return paths.isEmpty() ? paths : cells.settled(Column.FOOTAGE, paths);
    }

    /** The path of the row's own narration, which needs the words that are said in it. */
    Optional<String> recording(Cells cells, Optional<String> script) {
        Optional<String> path = cells.raw(Column.RECORDING).map(String::strip).filter(text -> !text.isEmpty());
        path.flatMap(name -> astray(name)
                        .or(() -> SOUND.matcher(name).matches()
                                ? folder.remedy(name)
                                : Optional.of("a sound by its ending: wav or mp3")))
                .ifPresent(accepted -> cells.refuse(Column.RECORDING, accepted));
        if (path.isPresent() && script.isEmpty() && cells.sound(Column.SCRIPT)) {
            cells.refuse(Column.RECORDING, "a recording together with its words in the column `script`");
        }
        // Settled only where there is one: a row without keeps the seed it has always had.
        return path.isEmpty() ? path : cells.settled(Column.RECORDING, path);
    }

    private Optional<String> remedy(String path) {
        return astray(path)
                .or(() -> MediaKind.of(path).isEmpty()
                        ? Optional.of("a picture or video by its ending: " + MediaKind.known())
                        : folder.remedy(path));
    }

    /** What is wrong with a path that leads out of the folder, or is none. */
    private static Optional<String> astray(String path) {
        if (path.length() > LONGEST || BREAK.matcher(path).find()) {
            return Optional.of("a path of at most %d characters in one line".formatted(LONGEST));
        }
        if (ABSOLUTE.matcher(path).matches()) {
            return Optional.of("a path relative to the media folder, such as beach.mp4 or trip/beach.mp4");
        }
        return List.of(SEPARATOR.split(path)).contains("..")
                ? Optional.of("a path that stays in the media folder, without ..")
                : Optional.empty();
    }
}
