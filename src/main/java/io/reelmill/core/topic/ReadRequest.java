package io.reelmill.core.topic;

import io.reelmill.core.UseCase;
import io.reelmill.core.provider.MisconfiguredException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Understands a row: checks every column by the contract, collects all that is wrong, and fills in what is missing,
 * first from the configured defaults and then from the contract's own. Thread-safe.
 *
 * <p>Zero-width and bidirectional control marks are taken out of all words that are spoken or shown, because they let a
 * line read as something else than it says.
 */
@UseCase
public final class ReadRequest {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_POINT = 300;
    private static final int MOST_POINTS = 20;
    private static final int LONGEST_SCRIPT = 20_000;
    private static final int SHORTEST_SECONDS = 5;

    private final Map<Column, String> defaults;
    private final Speech speech;
    private final FootagePaths footage;

    /** @throws MisconfiguredException when a default is configured for a column that cannot have one */
    public ReadRequest(RequestRules rules) {
        this.defaults = byColumn(rules.defaults());
        this.speech = new Speech(rules);
        this.footage = new FootagePaths(rules.footage());
    }

    /** The request that the row is, or all its problems. */
    public Reading read(Row row) {
        if (row.problems().stream().anyMatch(problem -> problem.column().isEmpty())) {
            return new Reading.Rejected(new Rejection(row.line(), id(new Cells(row, defaults), row), row.problems()));
        }
        Cells cells = new Cells(row, defaults);
        TopicRequest request = request(row, cells);
        return cells.problems().isEmpty()
                ? new Reading.Accepted(request)
                : new Reading.Rejected(new Rejection(row.line(), request.id(), cells.problems()));
    }

    private TopicRequest request(Row row, Cells cells) {
        String id = id(cells, row);
        Optional<String> topic = topic(cells);
        Platform platform = platform(cells);
        List<AspectRatio> shapes = shapes(cells, platform);
        int duration = duration(cells, platform);
        Optional<String> language = speech.language(cells);
        Optional<String> script = script(cells);
        Optional<String> recording = footage.recording(cells, script);
        String voice = recording.isPresent() ? recorded(cells) : voice(cells, language, script, topic);
        return new TopicRequest(
                row.line(),
                id,
                cells.settled(Column.TOPIC, topic.orElse("")),
                platform,
                shapes.get(0),
                shapes.subList(1, shapes.size()),
                duration,
                cells.settled(Column.LANGUAGE, language.orElse("")),
                words(cells, Column.AUDIENCE, "general audience"),
                words(cells, Column.STYLE, "explainer"),
                words(cells, Column.TONE, "engaging"),
                category(cells),
                points(cells),
                NotesCell.in(cells),
                cells.settled(Column.SCRIPT, script),
                cells.settled(Column.CALL_TO_ACTION, cells.line(Column.CALL_TO_ACTION, LONGEST_LINE)),
                voice,
                lowerCase(cells, Column.MUSIC, Mood.CALM),
                lowerCase(cells, Column.CAPTIONS, CaptionMode.HIGHLIGHT),
                captionStyle(cells),
                footage.in(cells),
                recording,
                budget(cells),
                seed(cells),
                cells.sources(),
                // Who sets the seed wants the same video wherever the row stands.
                row.variant().filter(any -> cells.written(Column.SEED).isEmpty()));
    }

    private static String id(Cells cells, Row row) {
        return cells.parsed(Column.ID, Forms::id, typed -> "1 to 100 characters in one line, none of them invisible")
                .orElse(Integer.toString(row.line()));
    }

    private static Optional<String> topic(Cells cells) {
        Optional<String> topic = cells.line(Column.TOPIC, LONGEST_LINE);
        if (cells.sound(Column.TOPIC) && topic.filter(PlainText::says).isEmpty()) {
            cells.refuse(Column.TOPIC, "what the video is about: text with at least one letter or digit");
        }
        return topic;
    }

    private static Platform platform(Cells cells) {
        return cells.settled(
                Column.PLATFORM,
                cells.choice(Column.PLATFORM, List.of(Platform.values()), Platform::label)
                        .orElse(Platform.YOUTUBE_SHORTS));
    }

    /** The first shape and those of the renditions. A row with one shape keeps the hash it always had. */
    private static List<AspectRatio> shapes(Cells cells, Platform platform) {
        List<AspectRatio> shapes = cells.parsed(
                        Column.ASPECT_RATIO,
                        Forms::ratios,
                        typed -> Spelling.oneOf(typed, AspectRatio.labels())
                                + (typed.contains("|")
                                        ? ", several of them separated by a vertical bar, each once"
                                        : ""))
                .orElse(List.of(platform.usualAspectRatio()));
        cells.settled(Column.ASPECT_RATIO, shapes.size() == 1 ? shapes.get(0) : shapes);
        return shapes;
    }

    private static int duration(Cells cells, Platform platform) {
        boolean known = cells.sound(Column.PLATFORM);
        int longest = known
                ? platform.maximumSeconds()
                : Arrays.stream(Platform.values())
                        .mapToInt(Platform::maximumSeconds)
                        .max()
                        .orElseThrow();
        String accepted = "a whole number of seconds from %d to %d".formatted(SHORTEST_SECONDS, longest)
                + (known ? ", the most for " + platform.label() : "");
        return cells.settled(
                Column.DURATION,
                cells.parsed(
                                Column.DURATION,
                                typed -> Forms.seconds(typed, SHORTEST_SECONDS, longest),
                                typed -> accepted)
                        .orElse(30));
    }

    private static Optional<String> script(Cells cells) {
        Optional<String> script = cells.text(Column.SCRIPT, LONGEST_SCRIPT);
        if (script.isPresent() && !PlainText.says(script.get())) {
            cells.refuse(Column.SCRIPT, "text to speak, with at least one letter or digit");
        }
        return script;
    }

    private String voice(Cells cells, Optional<String> language, Optional<String> script, Optional<String> topic) {
        String voice = cells.settled(Column.VOICE, speech.voice(cells, language));
        if (script.isEmpty() && cells.sound(Column.SCRIPT)) {
            speech.checkWriter(cells, language);
        }
        if (!voice.equals(TopicRequest.NO_VOICE)) {
            checkSpeakable(
                    cells,
                    script.isPresent() ? Column.SCRIPT : Column.TOPIC,
                    script.or(() -> topic).orElse(""),
                    language);
        }
        return voice;
    }

    private static String recorded(Cells cells) {
        if (cells.written(Column.VOICE).isPresent()) {
            cells.refuse(Column.VOICE, "nothing where a `recording` is given: it is the voice");
        }
        return TopicRequest.RECORDED;
    }

    private static void checkSpeakable(Cells cells, Column column, String text, Optional<String> language) {
        if (cells.sound(column) && !PlainText.speakable(text, language.orElse("en"))) {
            cells.refuse(
                    column,
                    "at least one Latin letter or digit, which is what a voice of the language can speak; or voice=none");
        }
    }

    private static String words(Cells cells, Column column, String usual) {
        return cells.settled(column, cells.line(column, LONGEST_LINE).orElse(usual));
    }

    private static String category(Cells cells) {
        return cells.settled(
                Column.CATEGORY,
                cells.choice(Column.CATEGORY, List.of(Category.values()), Category::label)
                        .orElse(Category.EDUCATION)
                        .label());
    }

    private static List<String> points(Cells cells) {
        List<String> points = cells.parts(Column.KEY_POINTS);
        if (points.size() > MOST_POINTS || points.stream().anyMatch(point -> PlainText.length(point) > LONGEST_POINT)) {
            cells.refuse(
                    Column.KEY_POINTS,
                    "at most %d points of at most %d characters, separated by a vertical bar"
                            .formatted(MOST_POINTS, LONGEST_POINT));
        }
        return cells.settled(Column.KEY_POINTS, points);
    }

    private static <E extends Enum<E>> E lowerCase(Cells cells, Column column, E usual) {
        List<E> known = List.of(usual.getDeclaringClass().getEnumConstants());
        return cells.settled(
                column,
                cells.choice(column, known, value -> value.name().toLowerCase(Locale.ROOT))
                        .orElse(usual));
    }

    /** No part of the row's hash: in other letters the video stays the same. */
    private static CaptionStyle captionStyle(Cells cells) {
        return cells.choice(
                        Column.CAPTION_STYLE,
                        List.of(CaptionStyle.values()),
                        style -> style.name().toLowerCase(Locale.ROOT))
                .orElse(CaptionStyle.BOX);
    }

    /** No part of the row's hash: with another budget the video, and what was bought for it, stays the same. */
    private static Optional<BigDecimal> budget(Cells cells) {
        return cells.parsed(
                Column.BUDGET, Forms::amount, typed -> "an amount such as 0, 2 or 12.50, without a currency");
    }

    /** The same row gives the same seed, wherever it stands and whatever its id is. */
    private static long seed(Cells cells) {
        return cells.parsed(Column.SEED, Forms::whole, typed -> "a whole number such as 42")
                .orElseGet(cells::hash);
    }

    private static Map<Column, String> byColumn(Map<String, String> configured) {
        Map<Column, String> defaults = new EnumMap<>(Column.class);
        configured.forEach((name, value) -> {
            if (!value.isBlank()) {
                defaults.put(defaultable(name), value);
            }
        });
        return defaults;
    }

    /** An environment variable's underscores come as dots. */
    private static Column defaultable(String name) {
        return Column.named(name.replace('.', '_'))
                .filter(column -> column != Column.ID && column != Column.TOPIC)
                .orElseThrow(() -> new MisconfiguredException(
                        "A default is configured for the column '%s'. Defaults can be given for %s"
                                .formatted(
                                        name,
                                        Spelling.oneOf(
                                                name,
                                                Column.labels()
                                                        .subList(
                                                                2,
                                                                Column.labels().size())))));
    }
}
