package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Things that belong into one picture, which stands or comes again while they are spoken of. */
record Motif(Design design, String heading, List<Mention> mentions) {
    /**
     * One of the things.
     *
     * @param line the index of the line that speaks of it
     * @param time when, in seconds of the video's clock
     */
    record Mention(Part part, int line, double time) {}

    Motif {
        mentions = List.copyOf(mentions);
    }

    /** Whether one of its things is in this line. */
    boolean touches(int line) {
        return mentions.stream().anyMatch(mention -> mention.line() == line);
    }

    /** Its picture where one of its things is spoken of. */
    Optional<Picture> in(Stretch stretch) {
        return IntStream.range(0, mentions.size())
                .filter(at -> within(stretch, mentions.get(at).time()))
                .boxed()
                .reduce((first, second) -> second)
                .map(current -> Picture.of(
                        design, heading, mentions.stream().map(Mention::part).toList(), current));
    }

    private static boolean within(Stretch stretch, double time) {
        return time >= stretch.start() && time < stretch.end();
    }
}
