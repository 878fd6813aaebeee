package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.composition.Transition;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.util.ArrayList;
import java.util.List;

/**
 * The picture of a part as a filter graph: input 0 brings the captions, the pieces' clips follow. Clips are brought to the
 * canvas, the frame rate and the colours of the master whatever they are, and to exactly their frames.
 */
final class VideoGraph {
    /** The pad that holds the finished picture. */
    static final String PICTURE = "picture";

    /** By how much of its size a picture has grown in the end that the camera goes into. */
    private static final double CLOSER = 0.6;

    private final Canvas canvas;
    private final FrameRate rate;

    private VideoGraph(Timeline timeline) {
        this.canvas = timeline.canvas();
        this.rate = timeline.frameRate();
    }

    static FilterGraph of(Timeline timeline, Part part, CaptionArea captions) {
        return new VideoGraph(timeline).of(part, captions);
    }

    private FilterGraph of(Part part, CaptionArea captions) {
        FilterGraph graph = new FilterGraph();
        for (int i = 0; i < part.pieces().size(); i++) {
            graph.chain(List.of(i + 1 + ":v"), piece(part.pieces().get(i)), "clip" + i);
        }
        String joined = joined(graph, part.pieces());
        // Said of the captions too: otherwise ffmpeg turns the picture into their unknown colours before it lays them
        // over.
        graph.chain(List.of("0:v"), Colours.tags(), "captions");
        List<Filter> finish = new ArrayList<>(List.of(Filter.of("overlay")
                .with("x", captions.x())
                .with("y", captions.y())
                .with("format", "yuv420")
                .with("eof_action", "endall")));
        finish.addAll(Colours.tags());
        return graph.chain(List.of(joined, "captions"), finish, PICTURE);
    }

    private String joined(FilterGraph graph, List<Part.Piece> pieces) {
        String joined = "clip0";
        int offset = 0;
        for (int i = 1; i < pieces.size(); i++) {
            Part.Piece before = pieces.get(i - 1);
            offset += before.frames() - before.overlap();
            String next = "joined" + i;
            graph.chain(List.of(joined, "clip" + i), join(before, offset), next);
            joined = next;
        }
        return joined;
    }

    private List<Filter> join(Part.Piece before, int offset) {
        if (before.transition() == Transition.CUT) {
            return List.of(Filter.of("concat").with("n", 2), Filter.of("fps").with("fps", rate.toString()), timeBase());
        }
        return List.of(Filter.of("xfade")
                .with("transition", name(before.transition()))
                .with("duration", rate.seconds(before.overlap()))
                .with("offset", rate.seconds(offset)));
    }

    /** As the filter calls it; upright pictures move as thumbs do. */
    private String name(Transition transition) {
        return switch (transition) {
            case SLIDE -> canvas.height() > canvas.width() ? "slideup" : "slideleft";
            case CUT, DISSOLVE, ZOOM -> "fade";
        };
    }

    private List<Filter> piece(Part.Piece piece) {
        Filter scale = Filter.of("scale")
                .with("w", canvas.width())
                .with("h", canvas.height())
                .with("force_original_aspect_ratio", "increase")
                .with("out_color_matrix", "bt709")
                .with("out_range", "tv");
        Filter crop = Filter.of("crop").with("w", canvas.width()).with("h", canvas.height());
        Filter lasting = Filter.of("tpad").with("stop", -1).with("stop_mode", "clone");
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.of("fps").with("fps", rate.toString()).with("start_time", 0),
                scale,
                crop,
                Filter.of("setsar").with("sar", 1),
                Filter.of("format").with("pix_fmts", "yuv420p"),
                lasting,
                Filter.of("trim").with("start_frame", piece.skip()).with("end_frame", piece.skip() + piece.frames()),
                Filter.of("setpts").with("expr", "PTS-STARTPTS"),
                timeBase()));
        if (piece.transition() == Transition.ZOOM) {
            filters.addAll(closer(piece));
        }
        return filters;
    }

    /**
     * The camera goes into the picture, faster and faster. Frames before the transition pass as they are. Sizes grow by four
     * pixels at a time, so that the middle, of the colours too, stays where it is: a rounded one would be seen to tremble.
     */
    private List<Filter> closer(Part.Piece piece) {
        // By the time: the two filters number frames differently.
        String done = "max(0,t-%s)/%s"
                .formatted(
                        Filter.number(rate.seconds(piece.frames() - piece.overlap())),
                        Filter.number(rate.seconds(piece.overlap())));
        String wider = steps(canvas.width(), done);
        String higher = steps(canvas.height(), done);
        return List.of(
                Filter.of("scale")
                        .withFormula("w", canvas.width() + "+4*" + wider)
                        .withFormula("h", canvas.height() + "+4*" + higher)
                        .with("eval", "frame"),
                Filter.of("crop")
                        .with("w", canvas.width())
                        .with("h", canvas.height())
                        .withFormula("x", "2*" + wider)
                        .withFormula("y", "2*" + higher));
    }

    private static String steps(int side, String done) {
        return "round(%s*pow(%s,2))".formatted(Filter.number(side * CLOSER / 4), done);
    }

    private Filter timeBase() {
        return Filter.of("settb").with("expr", rate.denominator() + "/" + rate.numerator());
    }
}
