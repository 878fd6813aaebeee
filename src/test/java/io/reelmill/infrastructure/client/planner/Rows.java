package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Topic requests and a pace for these tests. */
record Rows(
        String topic,
        int duration,
        String tone,
        String audience,
        Optional<String> script,
        Optional<String> action,
        List<String> points,
        long seed) {

    /** A number with which every choice falls on the first there is: the plainest. */
    static final long PLAIN = 0;

    /** Fourteen characters a second, as the embedded voice speaks, a third of a second between lines. */
    static final Pace PACE = new Pace() {
        @Override
        public double seconds(String line) {
            return 0.2 + line.length() / 14.0;
        }

        @Override
        public double pause() {
            return 0.35;
        }

        @Override
        public double frame() {
            return 1.0;
        }
    };

    static Rows of(String topic, int duration, String... points) {
        return new Rows(
                topic,
                duration,
                "engaging",
                "general audience",
                Optional.empty(),
                Optional.empty(),
                List.of(points),
                PLAIN);
    }

    /** Topic, duration, tone, audience, call to action and points between vertical bars. */
    static Rows parse(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::trim).toArray(String[]::new);
        List<String> points =
                Arrays.stream(cells).skip(5).filter(cell -> !cell.isEmpty()).toList();
        return new Rows(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                cells[3],
                Optional.empty(),
                Optional.of(cells[4]).filter(cell -> !cell.isEmpty()),
                points,
                line.hashCode());
    }

    Rows saying(String script) {
        return new Rows(topic, duration, tone, audience, Optional.of(script), action, points, seed);
    }

    Rows asking(String callToAction) {
        return new Rows(topic, duration, tone, audience, script, Optional.of(callToAction), points, seed);
    }

    Rows toned(String tone, String audience) {
        return new Rows(topic, duration, tone, audience, script, action, points, seed);
    }

    Rows seeded(long seed) {
        return new Rows(topic, duration, tone, audience, script, action, points, seed);
    }

    TopicRequest request() {
        List<String> cells = new ArrayList<>(List.of("topic", topic, "duration", Integer.toString(duration)));
        cells.addAll(List.of("tone", tone, "audience", audience, "seed", Long.toString(seed)));
        cells.addAll(List.of("key_points", String.join("|", points)));
        script.ifPresent(text -> cells.addAll(List.of("script", text)));
        action.ifPresent(text -> cells.addAll(List.of("call_to_action", text)));
        return TopicRequests.verbatim(cells.toArray(String[]::new));
    }
}
