package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the length of a telling by the voice's pace: as much as fits, nothing stretched, nothing cut within. */
final class Fitting {
    /** A video may be a tenth longer than asked; the rest of a frame is left to rounding. */
    private static final double TOLERANCE = 1.095;

    /** Shorter videos need no echo. */
    private static final double ECHO_FROM = 25;

    /** What was chosen, and which points of the telling are in it. */
    record Fit(List<Line> lines, List<Point> told, double seconds) {}

    private final Telling telling;
    private final TopicRequest request;
    private final Pace pace;

    Fitting(Telling telling, TopicRequest request, Pace pace) {
        this.telling = telling;
        this.request = request;
        this.pace = pace;
    }

    private double ceiling() {
        return request.duration() * TOLERANCE;
    }

    Fit fit() {
        List<Point> all = telling.points();
        Fit echoed = tried(all, true, true);
        if (echoed.seconds() >= ECHO_FROM && echoed.seconds() <= request.duration()) {
            return echoed;
        }
        return Stream.concat(candidates(all), last(all))
                .filter(fit -> fit.seconds() <= ceiling())
                .findFirst()
                .orElseGet(() ->
                        last(all).min(Comparator.comparingDouble(Fit::seconds)).orElseThrow());
    }

    /** The most first: points go from the end; before a chain loses one, its opening goes. */
    private Stream<Fit> candidates(List<Point> all) {
        return IntStream.iterate(all.size(), spoken -> spoken > 0, spoken -> spoken - 1)
                .mapToObj(spoken -> all.subList(0, spoken))
                .flatMap(told -> telling.list() && told.size() > 1
                        ? Stream.of(tried(told, true, false))
                        : Stream.of(tried(told, true, false), tried(told, false, false)));
    }

    /** Not even the first point with the closing fits: any other, then the opening, then the closing or one point alone. */
    private Stream<Fit> last(List<Point> all) {
        List<Line> framed = telling.framed();
        List<Line> closing =
                framed.stream().filter(line -> line.role() == Line.Role.CLOSING).toList();
        List<Line> opening =
                framed.stream().filter(line -> line.role() != Line.Role.CLOSING).toList();
        return Stream.of(
                        all.stream().map(point -> tried(List.of(point), true, false)),
                        Stream.of(framed, closing, opening)
                                .filter(lines -> !lines.isEmpty())
                                .map(lines -> of(lines, List.of())),
                        all.stream().map(point -> alone(point)))
                .flatMap(fits -> fits);
    }

    private Fit alone(Point point) {
        List<Line> lines = telling.lines(List.of(point), false, false);
        return of(
                lines.stream()
                        .filter(line -> line.source().equals(point.source()))
                        .toList(),
                List.of(point));
    }

    private Fit tried(List<Point> told, boolean hook, boolean echo) {
        return of(Brevity.joined(telling.lines(told, hook, echo), pace), told);
    }

    private Fit of(List<Line> lines, List<Point> told) {
        return new Fit(lines, told, pace.total(lines.stream().map(Line::text).toList()));
    }
}
