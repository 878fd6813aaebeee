package io.reelmill.core.script;

import io.reelmill.core.topic.PlainText;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a script may say: the room that is left in the asked seconds at the voice's pace.
 *
 * @param lines about how many sentences
 * @param amount the most words, or characters in a language that is written without spaces
 * @param unit {@code words} or {@code characters}
 */
record Allowance(int lines, int amount, String unit) {
    /** Stands for any other, being written with more digits. */
    static final Allowance UNKNOWN = new Allowance(999, 99_999, "characters");

    /** The asked seconds are a ceiling, and a model counts badly. */
    private static final double SHARE = 0.93;

    private static final double SECONDS_A_LINE = 4.5;
    private static final int FEWEST = 6;
    private static final int LONG_ENOUGH_TO_MEASURE = 60;
    private static final String SAMPLE =
            "Every morning the harbour wakes before the town does. Small boats come in with the tide,"
                    + " and gulls follow them because they know what is on board.";
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "yue", "ja", "th", "km", "lo", "my", "bo", "dz");

    static Allowance of(TopicRequest request, Pace pace) {
        double closing = request.callToAction()
                .map(line -> pace.seconds(line) + pace.pause())
                .orElse(0.0);
        double room = Math.max(0, request.duration() * SHARE - pace.frame() - closing);
        int lines = Math.max(2, (int) Math.round(room / SECONDS_A_LINE));
        double speech = Math.max(0, room - pace.pause() * (lines - 1));
        Locale language = Locale.forLanguageTag(request.language());
        String sample = PlainText.latin(language) ? SAMPLE : ownWords(request);
        boolean spaced = !WITHOUT_SPACES.contains(language.getLanguage());
        double units = spaced ? sample.split(" ").length : PlainText.length(sample);
        int amount = (int) Math.floor(speech * units / pace.seconds(sample));
        return new Allowance(lines, Math.max(FEWEST, amount), spaced ? "words" : "characters");
    }

    /** In a script of their own the row's words are the best sample there is. */
    private static String ownWords(TopicRequest request) {
        String words = Stream.concat(Stream.of(request.topic()), request.keyPoints().stream())
                .collect(Collectors.joining(" "));
        List<String> enough = Stream.generate(() -> words)
                .limit(1 + LONG_ENOUGH_TO_MEASURE / words.length())
                .toList();
        return String.join(" ", enough);
    }
}
