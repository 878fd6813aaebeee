package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The text of one row in all its lengths: with or without hook and echo, with all of its points or the first few. */
final class Telling {
    private static final String TOPIC = "topic";
    private static final int SHORT = 20;

    private final Lexicon lexicon;
    private final TopicRequest request;
    private final Topic topic;
    private final Manner manner;
    private final Material material;
    private final List<Point> points;
    private final Casing casing;

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
        Optional<Point> contrast = hook ? contrast(told) : Optional.empty();
        contrast.ifPresent(point -> add(lines, point.sentences(), point.source(), Line.Role.HOOK));
        if (hook && contrast.isEmpty()) {
            open(lines, told.size());
        }
        tell(told.stream().filter(point -> !contrast.equals(Optional.of(point))).toList(), lines);
        if (echo && !announced(lines)) {
            echo().ifPresent(text -> lines.add(
                    new Line(text, TOPIC, request.callToAction().isPresent() ? Line.Role.POINT : Line.Role.CLOSING)));
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
        open(lines, 0);
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
        return lines.get(0).text().startsWith("This is ");
    }

    private Optional<String> echo() {
        boolean and = new SplittableRandom(request.seed() + 1).nextInt(2) == 0;
        String that = (and ? "And that" : "That") + (manner.casual() ? "'s " : " is ");
        return topic.because(that);
    }

    /** With the opening there is, the topic's own, or the first fact itself. */
    private void open(List<Line> lines, int spoken) {
        if (material.opening().isPresent()) {
            lines.add(material.opening().get());
        } else if (form() != Material.Form.FACTS || spoken == 0) {
            Openings openings = new Openings(topic(spoken), manner, request.seed());
            for (String sentence : spoken == 0 ? openings.plain() : openings.chosen()) {
                lines.add(new Line(sentence, TOPIC, lines.isEmpty() ? Line.Role.HOOK : Line.Role.POINT));
            }
        }
    }

    /** A point that may open: a whole sentence with a contrast in it, where the order is free and the topic no question. */
    private Optional<Point> contrast(List<Point> told) {
        boolean free = list()
                && form() == Material.Form.POINTS
                && material.opening().isEmpty()
                && told.size() > 2
                && topic.asked().isEmpty()
                && topic.promised().isEmpty();
        if (!free || new SplittableRandom(~request.seed()).nextInt(2) == 0) {
            return Optional.empty();
        }
        return told.stream()
                .filter(point -> new Clause(lexicon, point.text()).verb().isPresent()
                        && point.sentences().size() == 1)
                .filter(point -> point.text().matches(".*(?:, (?:not|but|yet) | instead of | rather than ).*"))
                .filter(point -> !new Clause(lexicon, point.text())
                        .bare(0)
                        .matches("it|its|they|their|he|she|his|her|this|that|and|but|so|or"))
                .findFirst();
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
                word = orderWord(at, told);
            } else if (items && list() && at == told.size() - 1) {
                word = lastWord(told);
            }
            List<String> sentences = new ArrayList<>(point.sentences());
            if (!word.isEmpty()) {
                sentences.set(0, word + casing.inside(sentences.get(0)));
            }
            add(lines, sentences, point.source(), items ? Line.Role.ITEM : Line.Role.POINT);
        }
    }

    private static void asTheyStand(List<Point> told, List<Line> lines) {
        told.forEach(point ->
                add(lines, point.sentences(), point.source(), lines.isEmpty() ? Line.Role.HOOK : Line.Role.POINT));
    }

    private String lastWord(List<Point> told) {
        Point last = told.get(told.size() - 1);
        boolean alike = told.stream().noneMatch(Point::whole);
        return (alike || last.whole()) && joinable(last) ? "And " : "";
    }

    private boolean ordered(Point point) {
        String first = new Clause(lexicon, point.text()).bare(0);
        return Words.ORDER.contains(first);
    }

    private boolean joinable(Point point) {
        String first = new Clause(lexicon, point.text()).bare(0);
        return point.sentences().size() == 1
                && !Words.CONJUNCTIONS.contains(first)
                && !Words.ORDER.contains(first)
                && !point.text().matches("[\"“'‘].*");
    }

    /** Five steps and more are not counted off one by one: every third goes without a word, unless it is a short one. */
    private String orderWord(int at, List<Point> told) {
        if (at == 0) {
            return "First, ";
        }
        if (at == told.size() - 1) {
            boolean end = told.size() == points.size() && told.size() > 2;
            return end ? "Finally, " : "Then ";
        }
        return switch (at % 3) {
            case 1 -> "Next, ";
            case 2 -> "Then ";
            default -> told.get(at).text().length() < SHORT ? "Next, " : "";
        };
    }
}
