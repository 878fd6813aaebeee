package io.reelmill.core.storyboard;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the lines that are a list, or steps in an order. */
final class Items {
    private static final Pattern ORDER =
            Pattern.compile("(?i)^(?:(?:first|second|third|next|then|after that|finally|lastly|last)\\b|step \\w+).*");
    private static final int LEAST_ORDERED = 2;

    private final Script script;
    private final String heading;

    /** @param heading what stands over the items */
    Items(Script script, String heading) {
        this.script = script;
        this.heading = heading;
    }

    /** The run of items a line is in; a point's further sentences are no items of their own. */
    Optional<Picture> in(Stretch stretch) {
        if (!item(stretch.line()) || stretch.part() > 0) {
            return Optional.empty();
        }
        List<Integer> run = IntStream.range(
                        runFrom(stretch.line()), script.lines().size())
                .takeWhile(this::item)
                .filter(at -> !further(at))
                .boxed()
                .toList();
        int current = run.indexOf(stretch.line());
        if (run.size() < 2 || current < 0) {
            return Optional.empty();
        }
        List<Part> items =
                run.stream().map(at -> Part.of(Clauses.item(text(at)))).toList();
        long ordered =
                run.stream().filter(at -> ORDER.matcher(text(at)).matches()).count();
        Design design = ordered < LEAST_ORDERED ? Design.LIST : Design.STEPS;
        return Optional.of(Picture.of(design, heading, items, current));
    }

    private int runFrom(int line) {
        int from = line;
        while (from > 0 && item(from - 1)) {
            from--;
        }
        return from;
    }

    private boolean further(int at) {
        return at > 0 && item(at - 1) && source(at).equals(source(at - 1));
    }

    private boolean item(int at) {
        return script.lines().get(at).role() == Line.Role.ITEM;
    }

    private String source(int at) {
        return script.lines().get(at).source();
    }

    private String text(int at) {
        return script.lines().get(at).text();
    }
}
