package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years between which a story happens.
 *
 * @param first of the first point
 * @param last of the last point
 * @param source of both
 */
record Years(int first, int last, String source) {
    private static final int FEWEST = 3;
    private static final Pattern YEAR = Pattern.compile("(?:In|Around|By|Since) (\\d{3,4})\\b.*");

    /** Of points that all begin with a year, each later than the one before. */
    static Optional<Years> of(List<Point> points) {
        List<Integer> years = new ArrayList<>();
        for (Point point : points) {
            Matcher year = YEAR.matcher(point.text());
            if (!year.matches()) {
                return Optional.empty();
            }
            years.add(Integer.valueOf(year.group(1)));
        }
        boolean ordered = years.equals(years.stream().distinct().sorted().toList());
        int end = points.size() - 1;
        return ordered && points.size() >= FEWEST
                ? Optional.of(new Years(
                        years.get(0),
                        years.get(end),
                        points.get(0).source() + ", " + points.get(end).source()))
                : Optional.empty();
    }

    /** "The history of printing, from 868 to 1984." */
    Line behind(String topic) {
        return new Line("%s, from %d to %d.".formatted(topic, first, last), "topic, " + source, Line.Role.HOOK);
    }
}
