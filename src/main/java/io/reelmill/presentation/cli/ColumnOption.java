package io.reelmill.presentation.cli;

import io.reelmill.core.topic.Category;
import io.reelmill.core.topic.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A column of the request file as an option of {@code make}.
 *
 * @param label what stands for its value in help
 */
record ColumnOption(Column column, String label, String description) {
    /** What joins several values in one cell. */
    static final String SEPARATOR = "|";

    static final List<ColumnOption> ALL = List.of(
            new ColumnOption(Column.ID, "TEXT", "Your own reference, which comes back in results."),
            new ColumnOption(
                    Column.PLATFORM,
                    "NAME",
                    "youtube, youtube-shorts (the default), tiktok, instagram-reels, instagram,"
                            + " facebook, x or linkedin."),
            new ColumnOption(
                    Column.ASPECT_RATIO,
                    "RATIO",
                    "9:16, 16:9, 1:1 or 4:5, or several joined by |; the platform's by default."),
            new ColumnOption(
                    Column.DURATION, "SECONDS", "The length at most; 30 by default, never filled with padding."),
            new ColumnOption(Column.LANGUAGE, "TAG", "A BCP 47 tag; en-US by default."),
            new ColumnOption(Column.AUDIENCE, "TEXT", "Whom it is for."),
            new ColumnOption(Column.STYLE, "TEXT", "How it explains."),
            new ColumnOption(Column.TONE, "TEXT", "How it sounds: engaging, playful, serious, calm."),
            new ColumnOption(
                    Column.CATEGORY, "NAME", "What it belongs to, education by default: " + categories() + "."),
            new ColumnOption(Column.KEY_POINTS, "TEXT", "A point to make; give it once for each."),
            new ColumnOption(Column.NOTES, "TEXT", "Your notes on the topic, which are told after the key points."),
            new ColumnOption(Column.SCRIPT, "TEXT", "Narration to be spoken word for word."),
            new ColumnOption(Column.CALL_TO_ACTION, "TEXT", "The closing line; none by default."),
            new ColumnOption(Column.VOICE, "NAME", "A voice of the narrator, or none."),
            new ColumnOption(Column.MUSIC, "MOOD", "calm (the default), upbeat, dramatic, corporate or none."),
            new ColumnOption(Column.CAPTIONS, "MODE", "highlight (the default), plain or none."),
            new ColumnOption(Column.CAPTION_STYLE, "NAME", "box (the default), bold, karaoke or clean."),
            new ColumnOption(
                    Column.FOOTAGE,
                    "PATH",
                    "Your own clips and stills in the media folder, several joined by |, in their order."),
            new ColumnOption(
                    Column.RECORDING,
                    "PATH",
                    "Your own narration, wav or mp3 in the media folder; its words are the script."),
            new ColumnOption(Column.BUDGET, "AMOUNT", "The most it may cost."),
            new ColumnOption(Column.SEED, "NUMBER", "The same seed makes the same video."));

    private static String categories() {
        return Arrays.stream(Category.values()).map(Category::label).collect(Collectors.joining(", "));
    }

    /** The option's name: {@code --key-point} for {@code key_points}. */
    String option() {
        String name = column.label();
        String singular = repeats() ? name.substring(0, name.length() - 1) : name;
        return "--" + singular.replace('_', '-');
    }

    OptionSpec spec() {
        OptionSpec.Builder option =
                OptionSpec.builder(option()).paramLabel(label).description(description);
        return (repeats() ? option.type(List.class).auxiliaryTypes(String.class) : option.type(String.class)).build();
    }

    private boolean repeats() {
        return column == Column.KEY_POINTS;
    }
}
