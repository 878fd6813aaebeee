package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import java.util.ArrayList;
import java.util.List;

/** Joins lines that are too short to be seen with their neighbours of the same role, without changing a word. */
final class Brevity {
    private static final double SHORTEST = 0.9;

    private Brevity() {}

    static List<Line> joined(List<Line> lines, Pace pace) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            int last = joined.size() - 1;
            if (last >= 0 && brief(joined.get(last), pace) && together(joined.get(last), line)) {
                joined.set(last, both(joined.get(last), line));
            } else {
                joined.add(line);
            }
        }
        int last = joined.size() - 1;
        if (last > 0
                && brief(joined.get(last), pace)
                && joined.get(last).role() == joined.get(last - 1).role()) {
            joined.set(last - 1, both(joined.get(last - 1), joined.remove(last)));
        }
        return joined;
    }

    private static boolean brief(Line line, Pace pace) {
        return pace.seconds(line.text()) < SHORTEST;
    }

    private static boolean together(Line before, Line line) {
        return line.role() != Line.Role.CLOSING && (before.role() == line.role() || before.role() == Line.Role.HOOK);
    }

    private static Line both(Line before, Line line) {
        String source =
                before.source().equals(line.source()) ? before.source() : before.source() + ", " + line.source();
        return new Line(before.text() + " " + line.text(), source, before.role());
    }
}
