package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the user should know of a script, with the remedy. */
final class Remarks {
    private static final double LONG = 1.1;
    private static final double SHORT = 0.9;

    private Remarks() {}

    static List<Warning> verbatim(TopicRequest request, double seconds) {
        return seconds <= request.duration() * LONG
                ? List.of()
                : List.of(warning(
                        Warning.Code.LONG_SCRIPT,
                        "The script takes about %.0f s, the row asks for %d s; it is spoken whole. Shorten it or ask for a longer duration.",
                        seconds,
                        request.duration()));
    }

    static List<Warning> thin(TopicRequest request, double seconds) {
        List<Warning> warnings = new ArrayList<>();
        warnings.add(warning(
                Warning.Code.THIN_SCRIPT,
                "Only the topic is known, so the video takes about %.0f s and says no more than that. "
                        + "Give key_points to make, or a script to speak.",
                seconds));
        warnings.addAll(tooLong(request, seconds));
        return warnings;
    }

    static List<Warning> planned(TopicRequest request, Telling telling, Fitting.Fit fit) {
        List<Warning> warnings = new ArrayList<>();
        List<Point> points = telling.points();
        List<Point> out =
                points.stream().filter(point -> !fit.told().contains(point)).toList();
        if (!out.isEmpty() && telling.form() != Material.Form.FACTS) {
            warnings.add(leftOut(request, points.size(), out));
        }
        if (fit.seconds() < request.duration() * SHORT) {
            warnings.add(shorter(request, fit));
        }
        warnings.addAll(tooLong(request, fit.seconds()));
        return warnings;
    }

    private static List<Warning> tooLong(TopicRequest request, double seconds) {
        return seconds <= request.duration() * LONG
                ? List.of()
                : List.of(warning(
                        Warning.Code.LONG_SCRIPT,
                        "Even the shortest telling takes about %.0f s, the row asks for %d s. Shorten the line or ask for a longer duration.",
                        seconds,
                        request.duration()));
    }

    private static Warning leftOut(TopicRequest request, int all, List<Point> out) {
        return warning(
                Warning.Code.POINTS_LEFT_OUT,
                "%d of %d points found no room in %d s and were left out: %s. Ask for a longer duration to hear them.",
                out.size(),
                all,
                request.duration(),
                out.stream().map(point -> "'" + point.text() + "'").collect(Collectors.joining(", ")));
    }

    private static Warning shorter(TopicRequest request, Fitting.Fit fit) {
        double each = fit.seconds() / fit.lines().size();
        long more = Math.max(1, Math.round((request.duration() - fit.seconds()) / each));
        String remedy = fit.told().isEmpty()
                ? ""
                : " About %d more key point%s of that length would fill it.".formatted(more, more == 1 ? "" : "s");
        return warning(
                Warning.Code.SHORT_SCRIPT,
                "There is enough to say for about %.0f s of the %d s asked for; nothing is stretched.%s",
                fit.seconds(),
                request.duration(),
                remedy);
    }

    private static Warning warning(Warning.Code code, String form, Object... values) {
        return new Warning(code, String.format(Locale.ROOT, form, values));
    }
}
