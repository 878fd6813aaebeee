package io.reelmill.core.storyboard;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The motifs of a script, the most telling first; no line is in two of them. */
record Motifs(List<Motif> all) {
    static Motifs of(Script script, Narration narration, TopicRequest request, Places places) {
        List<Sentence> sentences = Sentence.of(script, narration);
        String heading = heading(script, request);
        List<Motif> chosen = new ArrayList<>();
        Stream.of(
                        Comparisons.in(sentences),
                        Charts.in(sentences, heading),
                        Timelines.in(sentences, heading),
                        new Maps(places).in(sentences),
                        Definitions.in(sentences, request.topic()))
                .flatMap(List::stream)
                .filter(motif -> chosen.stream().noneMatch(other -> meet(motif, other, sentences.size())))
                .forEach(chosen::add);
        return new Motifs(List.copyOf(chosen));
    }

    /** What stands over several things: the title, or the topic where the title is one of those things itself. */
    static String heading(Script script, TopicRequest request) {
        boolean point = script.lines().get(0).source().startsWith("key_points");
        return point ? request.topic() : script.title();
    }

    private static boolean meet(Motif motif, Motif other, int lines) {
        return IntStream.range(0, lines).anyMatch(line -> motif.touches(line) && other.touches(line));
    }

    Optional<Picture> in(Stretch stretch) {
        return all.stream().flatMap(motif -> motif.in(stretch).stream()).findFirst();
    }
}
