package io.reelmill.core.topic;

import io.reelmill.core.session.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Topic requests for tests, made of the columns and values of a row in turn, as a user would write them. */
public final class TopicRequests {
    private static final TopicRequest USUAL = of("topic", "Tea");

    private TopicRequests() {}

    /** The request as it is read, with its defaults. */
    public static TopicRequest of(String... cells) {
        return Readings.accepted(cells);
    }

    /** The request with its values left as they are, also those that would be refused or tidied up when read. */
    public static TopicRequest verbatim(String... cells) {
        Map<String, String> row = row(cells);
        return new TopicRequest(
                USUAL.line(),
                USUAL.id(),
                row.getOrDefault("topic", USUAL.topic()),
                USUAL.platform(),
                USUAL.aspectRatio(),
                List.of(),
                Integer.parseInt(row.getOrDefault("duration", "30")),
                USUAL.language(),
                row.getOrDefault("audience", USUAL.audience()),
                USUAL.style(),
                row.getOrDefault("tone", USUAL.tone()),
                row.getOrDefault("category", USUAL.category()),
                Arrays.stream(row.getOrDefault("key_points", "").split("\\|"))
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                Optional.ofNullable(row.get("notes")),
                Optional.ofNullable(row.get("script")),
                Optional.ofNullable(row.get("call_to_action")),
                row.getOrDefault("voice", USUAL.voice()),
                USUAL.music(),
                USUAL.captions(),
                USUAL.captionStyle(),
                List.of(),
                Optional.ofNullable(row.get("recording")),
                Optional.empty(),
                Long.parseLong(row.getOrDefault("seed", "1")),
                row.keySet().stream().collect(Collectors.toMap(name -> name, name -> Parameter.Source.CSV)),
                Optional.empty());
    }

    static Map<String, String> row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }
}
