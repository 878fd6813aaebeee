package io.reelmill.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file of the user's own is by the ending of its name; whether it is, its decoder says. */
public enum MediaKind {
    STILL("jpg", "jpeg", "png", "webp"),
    VIDEO("mp4", "mov", "mkv", "webm");

    private final List<String> endings;

    MediaKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** The kind of a file's name; empty when its ending is not known. */
    public static Optional<MediaKind> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** All endings, for messages. */
    public static String known() {
        return String.join(
                ", ",
                Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList());
    }
}
