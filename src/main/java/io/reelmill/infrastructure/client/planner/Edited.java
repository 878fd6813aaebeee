package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that is spoken word for word, beside what would have been planned for the row: a line that a person left as it
 * was keeps its source and its role, one that was only put in other words keeps its role, and what is new is the person's.
 */
final class Edited {
    private static final String PERSON = "script";
    /** As much of its words two lines have to share for one to be the other's new wording. */
    private static final double ALIKE = 0.4;

    private final List<Line> planned;
    private final Set<Line> used = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    Edited(List<Line> planned) {
        this.planned = List.copyOf(planned);
    }

    /** The lines of the text, not a word of it changed. */
    List<Line> lines(String text) {
        List<String> spoken = new ArrayList<>();
        for (String paragraph : text.trim().split("\\R\\s*\\R")) {
            String one = paragraph.trim().replaceAll("\\s+", " ");
            spoken.addAll(kept(one).isPresent() ? List.of(one) : Sentences.split(paragraph));
        }
        // Who was left as it was is known first: what was reworded is looked for among the others.
        spoken.forEach(line -> kept(line).ifPresent(used::add));
        for (int at = 0; at < spoken.size(); at++) {
            lines.add(line(spoken.get(at), at == spoken.size() - 1));
        }
        return List.copyOf(lines);
    }

    private Optional<Line> kept(String text) {
        return planned.stream().filter(line -> line.text().equals(text)).findFirst();
    }

    private Line line(String text, boolean last) {
        Optional<Line> kept = kept(text);
        Line.Role role = kept.or(() -> reworded(text)).map(Line::role).orElseGet(() -> added(last));
        return new Line(text, kept.map(Line::source).orElse(PERSON), inPlace(role, last));
    }

    /** There is one opening and one closing, wherever lines were moved. */
    private Line.Role inPlace(Line.Role role, boolean last) {
        if (lines.isEmpty()) {
            return Line.Role.HOOK;
        }
        boolean misplaced = role == Line.Role.HOOK || role == Line.Role.CLOSING && !last;
        return misplaced ? Line.Role.POINT : role;
    }

    private Optional<Line> reworded(String text) {
        Set<String> words = words(text);
        Line best = null;
        double most = ALIKE;
        for (Line line : planned) {
            double shared = used.contains(line) ? 0 : shared(words, words(line.text()));
            if (shared >= most) {
                best = line;
                most = shared;
            }
        }
        Optional<Line> found = Optional.ofNullable(best);
        found.ifPresent(used::add);
        return found;
    }

    /**
     * A line among the things of a list is one of them; the last takes the place of a closing that is gone. A text of which
     * nothing was planned is the person's whole.
     */
    private Line.Role added(boolean last) {
        if (used.isEmpty()) {
            return Line.Role.POINT;
        }
        Optional<Line> closing = planned.stream()
                .filter(line -> line.role() == Line.Role.CLOSING && !used.contains(line))
                .findFirst();
        if (last && closing.isPresent()) {
            return Line.Role.CLOSING;
        }
        boolean listed = !lines.isEmpty() && lines.get(lines.size() - 1).role() == Line.Role.ITEM;
        return listed ? Line.Role.ITEM : Line.Role.POINT;
    }

    private static double shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Arrays.stream(text.split(" "))
                .map(Words::bare)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
