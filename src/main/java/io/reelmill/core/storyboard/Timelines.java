package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.List;

/** Finds what happened in which year, where the script tells it in order. */
final class Timelines {
    private static final int LEAST = 2;
    private static final int MOST = 8;

    private Timelines() {}

    /**
     * The script's timeline; none where its years are not in order.
     *
     * @param heading what is over it
     */
    static List<Motif> in(List<Sentence> sentences, String heading) {
        List<Dated> dates = new ArrayList<>();
        List<Motif.Mention> mentions = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Dated dated : Dated.in(sentence.text())) {
                dates.add(dated);
                mentions.add(new Motif.Mention(
                        Part.of(dated.text(), dated.date()), sentence.number(), sentence.timeAt(dated.offset())));
            }
        }
        boolean tells = dates.size() >= LEAST && dates.size() <= MOST && Dated.ordered(dates);
        return tells ? List.of(new Motif(Design.TIMELINE, heading, mentions)) : List.of();
    }
}
