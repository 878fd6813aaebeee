package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import java.util.List;
import java.util.stream.Collectors;

/** The words beside a video: title and description, all from the row's own. */
final class Publicity {
    private static final int LONGEST_TITLE = 90;

    private Publicity() {}

    static String title(String topic) {
        String text = Words.capitalised(topic.trim().replaceAll("\\s+", " "));
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        String cut = text.substring(0, LONGEST_TITLE - 1);
        int space = cut.lastIndexOf(' ');
        String whole = space > LONGEST_TITLE / 2 ? cut.substring(0, space) : cut;
        return whole.replaceFirst("[\\s,;:.-]+$", "") + "…";
    }

    /** The first spoken sentences, two or three of them. */
    static String description(List<Line> lines) {
        List<Line> told =
                lines.stream().filter(line -> line.role() != Line.Role.CLOSING).toList();
        List<Line> from = told.size() > 1 ? told : lines;
        return from.stream().limit(3).map(Line::text).collect(Collectors.joining(" "));
    }
}
