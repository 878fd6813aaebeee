package io.reelmill.core.script;

import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.Platform;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a well-behaved model answers to a request, for tests. */
public final class Drafts {
    /** Of {@link #tea}, in the form that is asked for. */
    public static final String TEA = """
            {"title": "How green tea stays green",
             "lines": [
               {"text": "Why is green tea green, and black tea black?", "visual": "Two glass cups side by side on a wooden table in morning light, slow push in."},
               {"text": "Both come from the leaves of the same plant.", "visual": "Hands pick young leaves from a bush on a misty hillside, close up."},
               {"text": "For green tea the fresh leaves are heated at once.", "visual": "Steam rises from leaves tossed in a wide iron pan, seen from above."},
               {"text": "The heat stops the air from turning them brown.", "visual": "Bright green leaves cool on a bamboo tray by a window."}],
             "description": "One plant, two teas. Heat makes the difference.",
             "hashtags": ["#GreenTea", "tea", "How Things Are Made"]}
            """;

    private Drafts() {}

    public static TopicRequest tea(String... more) {
        String[] cells = {
            "topic",
            "How green tea is made",
            "duration",
            "20",
            "seed",
            "7",
            "key_points",
            "Both teas come from the same plant|Fresh leaves are heated|Heat stops the browning"
        };
        String[] all = Arrays.copyOf(cells, cells.length + more.length);
        System.arraycopy(more, 0, all, cells.length, more.length);
        return TopicRequests.verbatim(all);
    }

    /** A silent wide video of half a minute in any language. */
    static TopicRequest in(String language, String topic, List<String> points) {
        TopicRequest usual = tea();
        return new TopicRequest(
                1,
                "1",
                topic,
                Platform.YOUTUBE,
                AspectRatio.LANDSCAPE,
                List.of(),
                30,
                language,
                "alle",
                "explainer",
                "ruhig",
                "science",
                points,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TopicRequest.NO_VOICE,
                usual.music(),
                usual.captions(),
                usual.captionStyle(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                Map.of(),
                Optional.empty());
    }

    /** A draft that says the lines. */
    public static Draft saying(String... lines) {
        return new Draft(
                "Tea",
                Arrays.stream(lines)
                        .map(line -> new Draft.DraftLine(line, "A cup of tea."))
                        .toList(),
                "About tea.",
                List.of("tea"));
    }
}
