package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.composition.Transition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a timeline that one ffmpeg renders, from a frame on up to another. Every open clip costs memory, so long
 * timelines are rendered in parts that meet where a single clip is to be seen.
 */
record Part(List<Piece> pieces, int from, int to) {
    /** A clip costs some 15 MB while it is open. */
    static final int MOST_SEGMENTS = 8;

    Part {
        pieces = List.copyOf(pieces);
    }

    /**
     * What is used of a clip.
     *
     * @param skip frames at its beginning that the part before has shown
     * @param frames how many are used, with those that overlap the next piece
     * @param overlap frames shown during the transition into the next piece of the part
     */
    record Piece(Path clip, int skip, int frames, int overlap, Transition transition) {}

    static List<Part> of(Timeline timeline) {
        return of(timeline, MOST_SEGMENTS);
    }

    static List<Part> of(Timeline timeline, int most) {
        List<Segment> segments = timeline.segments();
        List<Part> parts = new ArrayList<>();
        for (int first = 0; first < segments.size(); first += most) {
            parts.add(part(segments, first, Math.min(first + most, segments.size())));
        }
        return parts;
    }

    private static Part part(List<Segment> segments, int first, int end) {
        int skip = first == 0 ? 0 : segments.get(first - 1).overlap();
        int from = segments.get(first).start() + skip;
        List<Piece> pieces = new ArrayList<>();
        for (Segment segment : segments.subList(first, end)) {
            pieces.add(new Piece(
                    segment.clip(),
                    skip,
                    segment.frames() + segment.overlap() - skip,
                    segment.overlap(),
                    segment.transition()));
            skip = 0;
        }
        Segment last = segments.get(end - 1);
        if (end < segments.size() && last.overlap() > 0) {
            // The transition into the next part's first clip is shown here, to its end.
            pieces.add(new Piece(segments.get(end).clip(), 0, last.overlap(), 0, Transition.CUT));
        }
        return new Part(pieces, from, last.start() + last.frames() + last.overlap());
    }

    int frames() {
        return to - from;
    }
}
