package io.reelmill.core.storyboard;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the picture of every stretch of speech: what its words are, before what its line is in the script. */
final class Pictures {
    private static final int CLOSING_FROM = 3;

    /** Words beside a large icon are few. */
    private static final int MOST_ICON_WORDS = 14;

    private final Script script;
    private final Quotations quotations;
    private final Motifs motifs;
    private final Items items;
    private final Emblems emblems;
    private final List<String> topic;
    private final long seed;
    private final boolean figures;

    Pictures(Script script, Narration narration, TopicRequest request, Knowledge knowledge) {
        this.script = script;
        this.quotations = new Quotations(request);
        this.motifs = Motifs.of(script, narration, request, knowledge.places());
        this.items = new Items(script, Motifs.heading(script, request));
        this.emblems = knowledge.emblems();
        this.topic = emblems.in(request.topic());
        this.seed = request.seed();
        this.figures = script.lines().stream()
                .anyMatch(line -> Figures.salient(line.text()).isPresent());
    }

    List<Picture> of(List<Stretch> stretches) {
        List<Picture> pictures = new ArrayList<>();
        for (int at = 0; at < stretches.size(); at++) {
            Optional<Picture> before = at == 0 ? Optional.empty() : Optional.of(pictures.get(at - 1));
            Stretch stretch = stretches.get(at);
            Picture picture = of(stretch, before, at == stretches.size() - 1);
            boolean again = before.filter(picture::equals).isPresent()
                    && !stretch.words().isEmpty();
            pictures.add(again ? statement(stretch) : picture);
        }
        return new Variants(seed).arranged(pictures);
    }

    private Picture of(Stretch stretch, Optional<Picture> before, boolean last) {
        if (before.isEmpty()) {
            return Picture.of(Design.TITLE, script.title());
        }
        if (stretch.words().isEmpty()) {
            return Picture.of(Design.STATEMENT, before.get().heading());
        }
        if (last && closes()) {
            return completing(stretch).orElseGet(() -> Picture.of(Design.CLOSING, Clauses.heading(stretch.text())));
        }
        return telling(stretch).or(() -> icon(stretch, before.get())).orElseGet(() -> statement(stretch));
    }

    /** What ends with the last line is told to its end: a list gets its last item, a timeline its last date. */
    private Optional<Picture> completing(Stretch stretch) {
        return line(stretch).role() == Line.Role.CLOSING
                ? Optional.empty()
                : motifs.in(stretch).or(() -> items.in(stretch));
    }

    private Line line(Stretch stretch) {
        return script.lines().get(stretch.line());
    }

    private Optional<Picture> telling(Stretch stretch) {
        return quotations
                .in(line(stretch), stretch.text())
                .map(words -> Picture.of(Design.QUOTATION, words))
                .or(() -> motifs.in(stretch))
                .or(() -> number(stretch))
                .or(() -> items.in(stretch))
                .or(() -> year(stretch))
                .or(() -> question(stretch));
    }

    private boolean closes() {
        List<Line> lines = script.lines();
        return lines.size() >= CLOSING_FROM || lines.get(lines.size() - 1).role() == Line.Role.CLOSING;
    }

    private static Picture statement(Stretch stretch) {
        return Picture.of(Design.STATEMENT, Clauses.heading(stretch.text()));
    }

    private static Optional<Picture> number(Stretch stretch) {
        return Figures.salient(stretch.text()).map(figure -> counted(stretch, figure));
    }

    /** A year counts up only in a video that has no other figure. */
    private Optional<Picture> year(Stretch stretch) {
        return figures ? Optional.empty() : Figures.yearIn(stretch.text()).map(figure -> counted(stretch, figure));
    }

    private static Picture counted(Stretch stretch, String figure) {
        return Picture.counting(figure, Clauses.heading(stretch.text()));
    }

    private static Optional<Picture> question(Stretch stretch) {
        return stretch.text().matches(".*[?؟？][\"”’)]*")
                ? Optional.of(Picture.of(Design.QUESTION, Clauses.heading(stretch.text())))
                : Optional.empty();
    }

    /** Another thing than the topic, which the title shows; never twice in a row. */
    private Optional<Picture> icon(Stretch stretch, Picture before) {
        boolean shows = before.design() != Design.ICON
                && stretch.words().size() <= MOST_ICON_WORDS
                && emblems.in(stretch.text()).stream().anyMatch(icon -> !topic.contains(icon));
        return shows ? Optional.of(Picture.of(Design.ICON, Clauses.heading(stretch.text()))) : Optional.empty();
    }
}
