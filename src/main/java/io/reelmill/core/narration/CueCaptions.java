package io.reelmill.core.narration;

import io.reelmill.core.UseCase;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts the words of a narration into captions: by sense, at most two rows, 0.7 to 7 seconds, no faster than people
 * read. Of all ways to cut it takes the one with the least to regret. Pure.
 */
@UseCase
public final class CueCaptions {
    private final Function<String, List<String>> phrases;

    /** Captions of words that have spaces between them. */
    public CueCaptions() {
        this(List::of);
    }

    /** @param phrases cuts what is written without spaces into its words or phrases */
    public CueCaptions(Function<String, List<String>> phrases) {
        this.phrases = phrases;
    }

    /** Captions that fit the shape of the picture in the letters of a style. */
    public CaptionTrack cue(Narration narration, AspectRatio shape, CaptionStyle style) {
        Pieces pieces = Pieces.of(narration, phrases);
        if (pieces.size() == 0) {
            return new CaptionTrack(List.of());
        }
        CueCost cost = new CueCost(pieces, narration.seconds(), RowLength.of(shape, style));
        List<Cue> raw = new ArrayList<>();
        int from = 0;
        for (int to : ends(pieces.size(), cost)) {
            List<Word> part = pieces.words().subList(from, to);
            raw.add(new Cue(
                    part.get(0).start(),
                    part.get(part.size() - 1).end(),
                    part,
                    cost.rows().breakBefore(from, to),
                    pieces.joined(from, to)));
            from = to;
        }
        return new CueTimes(narration.seconds()).settle(raw);
    }

    /** Where each cue of the best cut ends: the shortest path over the words. */
    private static List<Integer> ends(int count, CueCost cost) {
        double[] best = new double[count + 1];
        int[] previous = new int[count + 1];
        for (int to = 1; to <= count; to++) {
            best[to] = Double.POSITIVE_INFINITY;
            // What does not fit with these words fits with one more before them even less.
            for (int from = to - 1; from >= 0 && cost.fits(from, to); from--) {
                double total = best[from] + cost.of(from, to);
                if (total < best[to]) {
                    best[to] = total;
                    previous[to] = from;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int at = count; at > 0; at = previous[at]) {
            ends.add(0, at);
        }
        return ends;
    }
}
