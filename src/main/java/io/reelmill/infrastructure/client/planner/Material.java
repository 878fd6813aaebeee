package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell.
 *
 * @param form how its points hang together
 * @param opening the first line, where it is not made from the topic; a first point that opens by itself has none
 */
record Material(Form form, Optional<Line> opening, List<Point> points) {
    /** How points are put together. */
    enum Form {
        /** In the topic's form: what a row's key points and the bullets of notes are. */
        POINTS,
        /** As they stand, one after the other: the paragraphs of notes. */
        PROSE,
        /** What is known of the topic; what finds no room is no loss. */
        FACTS
    }

    Material {
        points = List.copyOf(points);
    }

    /** The row's key points, then its notes. */
    static Material of(TopicRequest request, Points making) {
        List<Point> points = new ArrayList<>(making.of(request.keyPoints()));
        Optional<Notes> notes = request.notes().map(Notes::of);
        if (notes.isEmpty()) {
            return new Material(Form.POINTS, Optional.empty(), points);
        }
        List<Notes.Piece> pieces = new ArrayList<>(notes.get().pieces());
        Optional<Line> title = title(pieces, notes.get(), request.topic());
        boolean list = pieces.stream().allMatch(piece -> listed(piece.kind()));
        for (Notes.Piece piece : pieces) {
            points.addAll(
                    listed(piece.kind()) && list
                            ? making.of(notes.get().source(piece), piece.text())
                            : asWritten(notes.get().source(piece), piece.text()));
        }
        return new Material(list ? Form.POINTS : Form.PROSE, title, points);
    }

    private static boolean listed(Notes.Kind kind) {
        return kind == Notes.Kind.ITEM || kind == Notes.Kind.STEP;
    }

    /** A heading at the top is the user's own opening, unless it only repeats the topic. */
    private static Optional<Line> title(List<Notes.Piece> pieces, Notes notes, String topic) {
        if (pieces.isEmpty() || pieces.get(0).kind() != Notes.Kind.HEADING) {
            return Optional.empty();
        }
        Notes.Piece first = pieces.remove(0);
        String said = first.text().replaceAll("[\\s.]+$", "");
        return said.equalsIgnoreCase(topic.trim())
                ? Optional.empty()
                : Optional.of(new Line(Points.ended(first.text()), notes.source(first), Line.Role.HOOK));
    }

    private static List<Point> asWritten(String source, String text) {
        return Sentences.split(Points.ended(text)).stream()
                .map(sentence -> new Point(source, List.of(sentence), true))
                .toList();
    }
}
