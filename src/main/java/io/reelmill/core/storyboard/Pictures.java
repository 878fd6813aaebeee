package io.reelmill.core.storyboard;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses the picture of every stretch of speech. */
final class Pictures {
    private static final int CLOSING_FROM = 3;

    private final Script script;
    private final Quotations quotations;
    private final boolean figures;

    Pictures(Script script, TopicRequest request) {
        this.script = script;
        this.quotations = new Quotations(request);
        this.figures = script.lines().stream()
                .anyMatch(line -> Figures.salient(line.text()).isPresent());
    }

    List<Picture> of(List<Stretch> stretches) {
        List<Picture> pictures = new ArrayList<>();
        for (int at = 0; at < stretches.size(); at++) {
            Picture picture = of(stretches.get(at), at == 0, at == stretches.size() - 1);
            boolean same = at > 0 && picture.equals(pictures.get(at - 1));
            pictures.add(same ? another(picture) : picture);
        }
        return pictures;
    }

    private static Picture another(Picture picture) {
        Design design = picture.design() == Design.STATEMENT ? Design.QUOTATION : Design.STATEMENT;
        return plain(design, picture.heading());
    }

    private Picture of(Stretch stretch, boolean first, boolean last) {
        if (first) {
            return plain(Design.TITLE, script.title());
        }
        if (last && closes()) {
            return plain(Design.CLOSING, Clauses.heading(stretch.text()));
        }
        Line line = script.lines().get(stretch.line());
        Optional<Picture> quotation = quotations.in(line, stretch.text()).map(words -> plain(Design.QUOTATION, words));
        Optional<Picture> chosen = quotation
                .or(() -> number(stretch))
                .or(() -> list(stretch, line))
                .or(() -> year(stretch));
        return chosen.orElseGet(() -> plain(Design.STATEMENT, Clauses.heading(stretch.text())));
    }

    private boolean closes() {
        List<Line> lines = script.lines();
        return lines.size() >= CLOSING_FROM || lines.get(lines.size() - 1).role() == Line.Role.CLOSING;
    }

    private static Picture plain(Design design, String heading) {
        return new Picture(design, heading, List.of(), 0, "");
    }

    private static Optional<Picture> number(Stretch stretch) {
        return Figures.salient(stretch.text()).map(figure -> counted(stretch, figure));
    }

    /** A year counts up only in a video that has no other figure. */
    private Optional<Picture> year(Stretch stretch) {
        return figures ? Optional.empty() : Figures.yearIn(stretch.text()).map(figure -> counted(stretch, figure));
    }

    private static Picture counted(Stretch stretch, String figure) {
        return new Picture(Design.NUMBER, Clauses.heading(stretch.text()), List.of(), 0, figure);
    }

    /** The run of items a line is in; a point's further sentences are no items of their own. */
    private Optional<Picture> list(Stretch stretch, Line line) {
        if (line.role() != Line.Role.ITEM || stretch.part() > 0) {
            return Optional.empty();
        }
        List<Integer> run = IntStream.range(
                        runFrom(stretch.line()), script.lines().size())
                .takeWhile(this::item)
                .filter(at -> !further(at))
                .boxed()
                .toList();
        int current = run.indexOf(stretch.line());
        List<String> items = run.stream()
                .map(at -> Clauses.item(script.lines().get(at).text()))
                .toList();
        return items.size() < 2 || current < 0
                ? Optional.empty()
                : Optional.of(new Picture(Design.LIST, script.title(), items, current, ""));
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
}
