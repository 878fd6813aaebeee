package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.List;

/** Finds figures that may stand beside each other: in a sentence, or in sentences that follow each other. */
final class Charts {
    private static final int MOST = 6;

    private Charts() {}

    /**
     * The charts of a script; every figure in them is written there with its name.
     *
     * @param heading what is over them
     */
    static List<Motif> in(List<Sentence> sentences, String heading) {
        List<Motif> charts = new ArrayList<>();
        List<Motif.Mention> mentions = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Bar> found = Bar.in(sentence.text());
            List<Bar> together = new ArrayList<>(bars);
            together.addAll(found);
            boolean goesOn = !found.isEmpty()
                    && Bar.comparable(together)
                    && together.size() <= MOST
                    && together.stream().noneMatch(Bar::share);
            if (!goesOn) {
                add(charts, mentions, heading);
                mentions.clear();
                bars.clear();
            }
            bars.addAll(found);
            found.forEach(bar -> mentions.add(mention(sentence, bar)));
        }
        add(charts, mentions, heading);
        return charts;
    }

    private static Motif.Mention mention(Sentence sentence, Bar bar) {
        return new Motif.Mention(Part.of(bar.label(), bar.figure()), sentence.number(), sentence.timeAt(bar.offset()));
    }

    private static void add(List<Motif> charts, List<Motif.Mention> mentions, String heading) {
        if (mentions.size() > 1 && mentions.size() <= MOST) {
            charts.add(new Motif(Design.CHART, heading, mentions));
        }
    }
}
