package io.reelmill.gallery;

import io.reelmill.core.clip.Looks;
import io.reelmill.core.topic.Category;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests as somebody would write them into a file. */
final class Wishes {
    private static final int SEEDS = 12;

    private final ReadRequest reader = new ReadRequest(new RequestRules(Map.of(), List.of(), List.of("en")));

    /** The request of these columns and values in turn. */
    TopicRequest of(String... cells) {
        Map<String, String> row = new HashMap<>(Map.of("voice", TopicRequest.NO_VOICE));
        for (int at = 0; at < cells.length; at += 2) {
            row.put(cells[at], cells[at + 1]);
        }
        return reader.read(new Row(1, row, List.of())).either(request -> request, refused -> {
            throw new IllegalArgumentException(refused.problems().toString());
        });
    }

    /** One request for each theme that any category and seed leads to, told apart by their accents. */
    List<TopicRequest> ofEveryTheme(String topic, Looks looks) {
        Set<Integer> seen = new HashSet<>();
        List<TopicRequest> requests = new ArrayList<>();
        for (Category category : Category.values()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                TopicRequest request = of("topic", topic, "category", category.label(), "seed", Integer.toString(seed));
                if (seen.add(looks.accent(request))) {
                    requests.add(request);
                }
            }
        }
        return requests;
    }
}
