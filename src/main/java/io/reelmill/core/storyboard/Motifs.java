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
        List<Motif> chosen = new ArrayList<>();
        Stream.of(
                        Comparisons.in(sentences),
                        Charts.in(sentences, script.title()),
                        Timelines.in(sentences, script.title()),
                        new Maps(places).in(sentences),
                        Definitions.in(sentences, request.topic()))
                .flatMap(List::stream)
                .filter(motif -> chosen.stream().noneMatch(other -> meet(motif, other, sentences.size())))
                .forEach(chosen::add);
        return new Motifs(List.copyOf(chosen));
    }

    private static boolean meet(Motif motif, Motif other, int lines) {
        return IntStream.range(0, lines).anyMatch(line -> motif.touches(line) && other.touches(line));
    }

    Optional<Picture> in(Stretch stretch) {
        return all.stream().flatMap(motif -> motif.in(stretch).stream()).findFirst();
    }
}
