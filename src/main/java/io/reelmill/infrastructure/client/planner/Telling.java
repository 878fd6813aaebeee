package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of one row in all its lengths: with or without hook and echo, with all of its points or the first few. */
final class Telling {
    private static final String TOPIC = "topic";

    private final Lexicon lexicon;
    private final TopicRequest request;
    private final Topic topic;
    private final Manner manner;
    private final Material material;
    private final List<Point> points;
    private final Casing casing;
    private final Hook hook;
    private final Endings endings;

    /** What the row itself has to tell. */
    Telling(Lexicon lexicon, TopicRequest request) {
        this(
                lexicon,
                request,
                Material.of(
                        request,
                        new Points(
                                lexicon,
                                new Topic(lexicon, request.topic()),
                                Manner.of(request).casual())));
    }

    Telling(Lexicon lexicon, TopicRequest request, Material material) {
        this.lexicon = lexicon;
        this.request = request;
        this.topic = new Topic(lexicon, request.topic());
        this.manner = Manner.of(request);
        this.material = material;
        this.points = material.points();
        this.hook = new Hook(lexicon, topic);
        this.endings = new Endings(lexicon, topic, manner, request.variety());
        this.casing = new Casing(lexicon, lexicalContext(request, points));
    }

    private static String lexicalContext(TopicRequest request, List<Point> points) {
        return request.topic() + " "
                + String.join(" ", points.stream().map(Point::text).toList());
    }

    List<Point> points() {
        return points;
    }

    Material.Form form() {
        return material.form();
    }

    boolean list() {
        return topic.shape() == Topic.Shape.LIST && form() != Material.Form.PROSE;
    }

    /** The topic with no promise of a number that {@code spoken} points do not keep. */
    Topic topic(int spoken) {
        return topic.promised().filter(promise -> promise != spoken).isPresent() ? topic.unpromised() : topic;
    }

    /** The lines of some of the points. */
    List<Line> lines(List<Point> told, boolean hook, boolean echo) {
        List<Line> lines = new ArrayList<>();
        Optional<Hook.Opener> opener = hook ? opener(told) : Optional.empty();
        opener.ifPresent(first -> lines.add(new Line(
                first.text(),
                first.named()
                        ? TOPIC + ", " + first.point().source()
                        : first.point().source(),
                Line.Role.HOOK)));
        boolean cold = hook && opener.isEmpty() && !open(lines, told);
        tell(
                told.stream()
                        .filter(point -> opener.filter(first -> first.point().equals(point))
                                .isEmpty())
                        .toList(),
                lines);
        if (cold) {
            lines.set(0, new Line(lines.get(0).text(), lines.get(0).source(), Line.Role.HOOK));
        }
        if ((echo || cold) && !announced(lines)) {
            endings.echo(lines.get(lines.size() - 1).text())
                    .ifPresent(text -> lines.add(new Line(
                            text, TOPIC, request.callToAction().isPresent() ? Line.Role.POINT : Line.Role.CLOSING)));
        }
        request.callToAction().ifPresent(text -> lines.add(new Line(text.trim(), "call_to_action", Line.Role.CLOSING)));
        return lines;
    }

    private static void add(List<Line> lines, List<String> sentences, String source, Line.Role role) {
        sentences.forEach(sentence -> lines.add(new Line(sentence, source, role)));
    }

    /** The opening and the closing alone. */
    List<Line> framed() {
        List<Line> lines = new ArrayList<>();
        open(lines, List.of());
        request.callToAction().ifPresent(text -> lines.add(new Line(text.trim(), "call_to_action", Line.Role.CLOSING)));
        return lines;
    }

    /** Of a bare topic: its question or title, and nothing more than that. */
    List<Line> bare() {
        List<Line> lines = framed();
        boolean asks = topic.wordy() || lines.get(0).text().endsWith("?");
        topic.unpromised()
                .what()
                .filter(what -> !asks)
                .ifPresent(what -> lines.add(1, new Line(what, TOPIC, Line.Role.POINT)));
        return lines;
    }

    /** Whether it was said already that this is how or why. */
    private static boolean announced(List<Line> lines) {
        return lines.get(0).text().matches("(?:This is|Here is|Here's|There is a reason|See) .*");
    }

    /** With the opening there is, or the topic's own; false where the first point is to open by itself. */
    private boolean open(List<Line> lines, List<Point> told) {
        if (material.opening().isPresent()) {
            lines.add(material.opening().get());
            return true;
        }
        int spoken = told.size();
        Openings openings = new Openings(topic(spoken), manner, request.variety());
        boolean stands = spoken > 1 && hook.stands(told.get(0));
        for (String sentence : spoken == 0 ? openings.plain() : openings.chosen(spoken, stands)) {
            lines.add(new Line(sentence, TOPIC, lines.isEmpty() ? Line.Role.HOOK : Line.Role.POINT));
        }
        boolean title = lines.size() == 1 && lines.get(0).text().equals(Points.ended(topic.text()));
        if (title && topic.shape() == Topic.Shape.CHAIN) {
            Years.of(told).ifPresent(years -> lines.set(0, years.behind(topic.text())));
        }
        return !lines.isEmpty();
    }

    /** A point that may open, where the order is free and the topic neither asks nor promises a number. */
    private Optional<Hook.Opener> opener(List<Point> told) {
        boolean free = list()
                && form() == Material.Form.POINTS
                && material.opening().isEmpty()
                && told.size() > 2
                && told.stream().noneMatch(this::ordered)
                && topic.asked().isEmpty()
                && topic.promised().isEmpty();
        return free ? hook.of(told) : Optional.empty();
    }

    private void tell(List<Point> told, List<Line> lines) {
        if (form() != Material.Form.POINTS) {
            asTheyStand(told, lines);
            return;
        }
        boolean steps = topic.shape() == Topic.Shape.STEPS
                && told.size() > 1
                && told.stream().noneMatch(this::ordered);
        boolean items = topic.shape() != Topic.Shape.CHAIN && told.size() > 1;
        for (int at = 0; at < told.size(); at++) {
            Point point = told.get(at);
            String word = "";
            if (steps) {
                word = endings.order(at, told, points.size());
            } else if (items && list() && at == told.size() - 1) {
                word = endings.last(told);
            }
            List<String> sentences = new ArrayList<>(point.sentences());
            if (!word.isEmpty()) {
                sentences.set(0, word + casing.inside(sentences.get(0)));
            }
            add(lines, sentences, point.source(), items ? Line.Role.ITEM : Line.Role.POINT);
        }
    }

    private void asTheyStand(List<Point> told, List<Line> lines) {
        String word = form() == Material.Form.FACTS && told.size() > 2 ? endings.last(told) : "";
        for (Point point : told) {
            boolean last =
                    point.equals(told.get(told.size() - 1)) && point.text().matches("Its? .*");
            List<String> sentences =
                    last && !word.isEmpty() ? List.of(word + casing.inside(point.text())) : point.sentences();
            add(lines, sentences, point.source(), lines.isEmpty() ? Line.Role.HOOK : Line.Role.POINT);
        }
    }

    private boolean ordered(Point point) {
        String first = new Clause(lexicon, point.text()).bare(0);
        return Words.ORDER.contains(first);
    }
}
