package io.reelmill.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a request file, in the contract's order. */
public enum Column {
    ID,
    TOPIC,
    PLATFORM,
    ASPECT_RATIO,
    DURATION,
    LANGUAGE,
    AUDIENCE,
    STYLE,
    TONE,
    CATEGORY,
    KEY_POINTS,
    SCRIPT,
    CALL_TO_ACTION,
    VOICE,
    MUSIC,
    CAPTIONS,
    CAPTION_STYLE,
    FOOTAGE,
    RECORDING,
    BUDGET,
    SEED,
    NOTES;

    /** As the contract writes it: {@code aspect_ratio}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a header cell; case does not matter, and {@code -}, {@code _} and space are alike. */
    public static Optional<Column> named(String header) {
        return Arrays.stream(values())
                .filter(column -> Spelling.alike(column.label(), header))
                .findFirst();
    }

    /** All labels, for messages. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Column::label).toList();
    }
}
