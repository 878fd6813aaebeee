package io.reelmill.core.script;

import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a drafted telling keep the asked length, without cutting a sentence and without losing a key point. */
final class DraftLength {
    private static final double LONG = 1.1;
    private static final double SHORT = 0.9;
    private static final double SHORTEST_LINE = 0.9;
    /** A hook and two lines are the least that is still a telling. */
    private static final int LEAST = 3;

    private static final int MOST_DROPPED = 2;

    private final TopicRequest request;
    private final Pace pace;

    /** Lines that keep the length, with what the user should know. */
    record Fit(List<Line> lines, List<Warning> warnings) {}

    DraftLength(TopicRequest request, Pace pace) {
        this.request = request;
        this.pace = pace;
    }

    /** @throws io.reelmill.core.provider.RefusedException when they cannot be made to */
    Fit fit(List<Line> drafted) {
        List<Line> lines = joined(drafted);
        int least = Math.max(LEAST, lines.size() - MOST_DROPPED);
        while (seconds(lines) > request.duration() * LONG && lines.size() > least && remark(lines)) {
            lines.remove(lines.size() - 1);
        }
        double seconds = seconds(lines);
        double over = seconds - request.duration();
        if (seconds > request.duration() * LONG) {
            throw Draft.unusable(said(
                    "it takes about %.0f s, which is %.0f s or %.0f %% over the %d s asked for",
                    seconds, over, 100 * over / request.duration(), request.duration()));
        }
        return new Fit(
                closed(calmed(lines)), seconds < request.duration() * SHORT ? List.of(shorter(seconds)) : List.of());
    }

    private double seconds(List<Line> lines) {
        return pace.total(closed(lines).stream().map(Line::text).toList());
    }

    private List<Line> closed(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        request.callToAction().ifPresent(text -> all.add(new Line(text, "call_to_action", Line.Role.CLOSING)));
        return all;
    }

    /** Whether the last line makes none of the points, so that the telling is whole without it. */
    private boolean remark(List<Line> lines) {
        Set<String> points = DraftedScript.stems(String.join(" ", request.keyPoints()));
        Set<String> words = DraftedScript.stems(lines.get(lines.size() - 1).text());
        return request.keyPoints().isEmpty() || !words.isEmpty() && Collections.disjoint(points, words);
    }

    /** Lines too short to be seen go together with the one before, the first with the second. */
    private List<Line> joined(List<Line> drafted) {
        List<Line> lines = new ArrayList<>();
        for (Line line : drafted) {
            int last = lines.size() - 1;
            boolean brief = seconds(line) < SHORTEST_LINE;
            if (last >= 0 && (brief || last == 0 && seconds(lines.get(0)) < SHORTEST_LINE)) {
                lines.set(last, both(lines.get(last), line));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Of too many lines the shortest neighbours go together, until there are no more pictures than were planned for. */
    private List<Line> calmed(List<Line> lines) {
        List<Line> calmed = new ArrayList<>(lines);
        while (calmed.size() > 1 && closed(calmed).size() > most()) {
            int at = shortestPair(calmed);
            calmed.set(at, both(calmed.get(at), calmed.remove(at + 1)));
        }
        return calmed;
    }

    private int most() {
        double room = request.duration() * LONG - pace.frame() + pace.pause();
        return (int) (room / (Draft.SHORTEST_MEAN + pace.pause()));
    }

    private int shortestPair(List<Line> lines) {
        return IntStream.range(0, lines.size() - 1)
                .boxed()
                .min(Comparator.comparing(at -> seconds(lines.get(at)) + seconds(lines.get(at + 1))))
                .orElseThrow();
    }

    private double seconds(Line line) {
        return pace.seconds(line.text());
    }

    private static Line both(Line before, Line line) {
        return new Line(
                before.text() + " " + line.text(),
                before.source(),
                before.role(),
                before.visual().or(line::visual));
    }

    private Warning shorter(double seconds) {
        return new Warning(
                Warning.Code.SHORT_SCRIPT,
                said(
                        "The model said enough for about %.0f s of the %d s asked for; nothing is stretched. Give more key_points to hear more.",
                        seconds, request.duration()));
    }

    private static String said(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
