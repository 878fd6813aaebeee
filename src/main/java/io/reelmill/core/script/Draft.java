package io.reelmill.core.script;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.topic.PlainText;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script as a model answered it: hostile input, of which nothing is used before it has passed {@link #script}.
 *
 * @param hashtags with or without the leading sign
 */
public record Draft(String title, List<DraftLine> lines, String description, List<String> hashtags) {
    /**
     * Seconds that the lines of a script as long as it may be take in the mean, at least. A picture is shown to each, and
     * clips are sold by seconds with a least length: more of them than were planned for would cost more than was told.
     */
    public static final double SHORTEST_MEAN = 3.0;

    private static final int MOST_ENTRIES = 400;
    private static final int LONGEST_VALUE = 4000;

    public Draft {
        lines = List.copyOf(lines);
        hashtags = List.copyOf(hashtags);
    }

    /** A sentence to be spoken, and what is to be seen meanwhile. */
    public record DraftLine(String text, String visual) {}

    /**
     * What an answer in the form {@link AnswerForm#draft} says.
     *
     * @param answer of maps, lists and strings, as any JSON parser gives them
     * @throws RefusedException when it is not in that form
     */
    public static Draft of(Object answer) {
        Map<?, ?> fields = map("The answer", answer);
        List<DraftLine> lines = new ArrayList<>();
        for (Object entry : list(fields, "lines")) {
            Map<?, ?> line = map("An entry of 'lines'", entry);
            lines.add(new DraftLine(text(line, "text"), text(line, "visual")));
        }
        List<String> tags = list(fields, "hashtags").stream()
                .map(tag -> bounded("hashtags", tag))
                .toList();
        return new Draft(text(fields, "title"), lines, text(fields, "description"), tags);
    }

    /**
     * The script, tidied up.
     *
     * @throws RefusedException when it cannot be spoken, cannot be trusted or does not keep the asked length
     */
    public Script script(TopicRequest request, Pace pace) {
        return new DraftedScript(this, request, pace).script();
    }

    /** A description of a picture, tidied up; empty when there is nothing in it that may be shown to a model. */
    public static Optional<String> visual(String text) {
        return CleanText.shortened(CleanText.of(text), DraftedScript.LONGEST_VISUAL)
                .filter(PlainText::says)
                .filter(words -> CleanText.address(words, "").isEmpty());
    }

    private static Map<?, ?> map(String what, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw unusable(what + " is not an object");
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= MOST_ENTRIES) {
            return list;
        }
        throw unusable("'%s' is not a list of at most %d entries".formatted(name, MOST_ENTRIES));
    }

    private static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? "" : bounded(name, value);
    }

    private static String bounded(String name, Object value) {
        if (value instanceof String text && text.length() <= LONGEST_VALUE) {
            return text;
        }
        throw unusable("'%s' is not a text of at most %d characters".formatted(name, LONGEST_VALUE));
    }

    static RefusedException unusable(String why) {
        return RefusedException.unusable("The model's script is of no use: " + why);
    }
}
