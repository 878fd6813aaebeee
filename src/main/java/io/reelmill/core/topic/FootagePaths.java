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

    private Optional<String> remedy(String path) {
        if (path.length() > LONGEST || BREAK.matcher(path).find()) {
            return Optional.of("a path of at most %d characters in one line".formatted(LONGEST));
        }
        if (ABSOLUTE.matcher(path).matches()) {
            return Optional.of("a path relative to the media folder, such as beach.mp4 or trip/beach.mp4");
        }
        if (List.of(SEPARATOR.split(path)).contains("..")) {
            return Optional.of("a path that stays in the media folder, without ..");
        }
        return MediaKind.of(path).isEmpty()
                ? Optional.of("a picture or video by its ending: " + MediaKind.known())
                : folder.remedy(path);
    }
}
