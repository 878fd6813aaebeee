package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Knowledge;
import io.reelmill.core.script.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a topic, put in an order that begins with something to wonder at: a question that a fact answers, or
 * the most remarkable fact itself.
 */
final class Facts {
    private static final Pattern REMARKABLE =
            Pattern.compile(".* (?:highest|lowest|most|lightest|first|only|no|never) .*");

    private final Knowledge.Known known;
    private final long variety;

    Facts(Knowledge.Known known, long variety) {
        this.known = known;
        this.variety = variety;
    }

    /** @param bare the topic's own opening, for a thing of which little is known */
    Material material(Line bare) {
        List<Knowledge.Fact> facts = known.facts();
        List<Knowledge.Fact> asking =
                facts.stream().filter(fact -> fact.question().isPresent()).toList();
        List<Knowledge.Fact> remarkable = known.subject().isEmpty()
                ? List.of()
                : facts.stream()
                        .filter(fact -> REMARKABLE.matcher(fact.text()).matches())
                        .toList();
        int ways = asking.size() + Math.min(1, remarkable.size());
        if (ways == 0) {
            return material(Optional.of(bare), facts);
        }
        int way = Math.floorMod(variety, ways);
        if (way < asking.size()) {
            Knowledge.Fact answer = asking.get(way);
            Line question = new Line(answer.question().orElseThrow(), "topic", Line.Role.HOOK);
            return material(Optional.of(question), first(answer));
        }
        Knowledge.Fact hook = remarkable.get(0);
        List<Knowledge.Fact> told = first(hook);
        return material(
                Optional.of(new Line(named(hook.text()), hook.source(), Line.Role.HOOK)), told.subList(1, told.size()));
    }

    /** With the one first; what the thing is comes next, where it is not said already. */
    private List<Knowledge.Fact> first(Knowledge.Fact one) {
        List<Knowledge.Fact> told = new ArrayList<>(known.facts());
        told.remove(one);
        told.add(0, one);
        return told;
    }

    private Material material(Optional<Line> opening, List<Knowledge.Fact> facts) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < facts.size(); at++) {
            String text = at == 0 && facts.size() == known.facts().size()
                    ? facts.get(at).text()
                    : pronounced(facts.get(at).text());
            points.add(new Point(facts.get(at).source(), List.of(text), true));
        }
        return new Material(Material.Form.FACTS, opening, points);
    }

    /** "Iceland's highest point is ..." */
    private String named(String text) {
        String subject = known.subject().map(Words::capitalised).orElseThrow();
        String owning = subject + (subject.endsWith("s") ? "' " : "'s ");
        return text.replaceFirst("^Its ", owning).replaceFirst("^It ", subject + " ");
    }

    /** Its name is said once; from there on it is "it". */
    private String pronounced(String text) {
        return known.subject()
                .map(Words::capitalised)
                .filter(subject -> text.startsWith(subject + " is "))
                .map(subject -> "It" + text.substring(subject.length()))
                .orElse(text);
    }
}
