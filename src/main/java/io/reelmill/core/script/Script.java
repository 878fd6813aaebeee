package io.reelmill.core.script;

import io.reelmill.core.session.Warning;
import java.util.List;

/**
 * What is spoken, line by line, and the words beside the video. Kept as {@code scripts/script.json}.
 *
 * @param hook the opening line's text
 * @param description for the publishing platform, in plain sentences
 * @param hashtags without the leading sign
 */
public record Script(
        String title,
        List<Line> lines,
        String hook,
        String description,
        List<String> hashtags,
        List<Warning> warnings) {
    public Script {
        lines = List.copyOf(lines);
        hashtags = List.copyOf(hashtags);
        warnings = List.copyOf(warnings);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A script needs at least one line");
        }
    }
}
