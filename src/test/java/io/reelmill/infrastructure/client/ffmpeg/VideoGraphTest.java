package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.composition.Transition;
import io.reelmill.core.topic.Canvas;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VideoGraphTest {
    private static final Path CLIP = Path.of("clip.mp4");

    private static String clip(int input, int from, int to) {
        return "[%d:v]fps=fps=30/1:start_time=0,scale=w=216:h=384:force_original_aspect_ratio=increase"
                        .formatted(input + 1)
                + ":out_color_matrix=bt709:out_range=tv,crop=w=216:h=384,setsar=sar=1,format=pix_fmts=yuv420p,"
                + "tpad=stop=-1:stop_mode=clone,trim=start_frame=%d:end_frame=%d,setpts=expr=PTS-STARTPTS,settb=expr=1/30[clip%d]"
                        .formatted(from, to, input);
    }

    private static Timeline timeline(List<Segment> segments) {
        return Media.timeline(Media.SMALL, segments, Optional.empty(), Optional.empty());
    }

    @Test
    void crossfades_where_clips_overlap_and_cuts_where_they_do_not() {
        Timeline timeline = timeline(
                List.of(new Segment(CLIP, 0, 60, 15), new Segment(CLIP, 60, 45, 0), new Segment(CLIP, 105, 30, 0)));

        String text = VideoGraph.of(timeline, Part.of(timeline).get(0), new CaptionArea(22, 238, 168, 62))
                .text();

        assertThat(text.split(";"))
                .containsExactly(
                        clip(0, 0, 75),
                        clip(1, 0, 45),
                        clip(2, 0, 30),
                        "[clip0][clip1]xfade=transition=fade:duration=0.5:offset=2[joined1]",
                        "[joined1][clip2]concat=n=2,fps=fps=30/1,settb=expr=1/30[joined2]",
                        "[0:v]setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[captions]",
                        "[joined2][captions]overlay=x=22:y=238:format=yuv420:eof_action=endall,"
                                + "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[picture]");
    }

    @Test
    void what_slides_goes_up_on_a_phone_and_sideways_on_a_screen() {
        List<Segment> segments = List.of(
                new Segment(CLIP, 0, 60, 15, Transition.SLIDE, false),
                new Segment(CLIP, 60, 45, 9, Transition.SLIDE, false),
                new Segment(CLIP, 105, 30, 0));
        assertThat(graph(timeline(segments)))
                .contains("xfade=transition=slideup:duration=0.5:offset=2[joined1]")
                .contains("xfade=transition=slideup:duration=0.3:offset=3.5[joined2]");
        assertThat(graph(Media.timeline(new Canvas(384, 216), segments, Optional.empty(), Optional.empty())))
                .contains("transition=slideleft");
    }

    @Test
    void the_camera_goes_into_a_picture_only_in_its_last_frames() {
        List<Segment> segments =
                List.of(new Segment(CLIP, 0, 61, 13, Transition.ZOOM, false), new Segment(CLIP, 61, 45, 0));
        assertThat(graph(timeline(segments)).split(";"))
                .contains(
                        clip(0, 0, 74)
                                .replace(
                                        "[clip0]",
                                        ",scale=w='216+4*round(32.4*pow(max(0,t-2.033333)/0.433333,2))'"
                                                + ":h='384+4*round(57.6*pow(max(0,t-2.033333)/0.433333,2))':eval=frame,"
                                                + "crop=w=216:h=384:x='2*round(32.4*pow(max(0,t-2.033333)/0.433333,2))'"
                                                + ":y='2*round(57.6*pow(max(0,t-2.033333)/0.433333,2))'[clip0]"),
                        clip(1, 0, 45),
                        "[clip0][clip1]xfade=transition=fade:duration=0.433333:offset=2.033333[joined1]");
    }

    private static String graph(Timeline timeline) {
        return VideoGraph.of(timeline, Part.of(timeline).get(0), new CaptionArea(22, 238, 168, 62))
                .text();
    }

    @Test
    void parts_meet_where_a_single_clip_is_to_be_seen() {
        Timeline timeline = timeline(
                List.of(new Segment(CLIP, 0, 60, 15), new Segment(CLIP, 60, 45, 10), new Segment(CLIP, 105, 30, 0)));

        assertThat(Part.of(timeline, 2))
                .containsExactly(
                        new Part(
                                List.of(
                                        new Part.Piece(CLIP, 0, 75, 15, Transition.DISSOLVE),
                                        new Part.Piece(CLIP, 0, 55, 10, Transition.DISSOLVE),
                                        new Part.Piece(CLIP, 0, 10, 0, Transition.CUT)),
                                0,
                                115),
                        new Part(List.of(new Part.Piece(CLIP, 10, 20, 0, Transition.CUT)), 115, 135));
        assertThat(Part.of(timeline, 1)).extracting(Part::frames).containsExactly(75, 40, 20);
    }

    @Test
    void lets_no_text_into_a_graph() {
        assertThatThrownBy(() -> Filter.of("drawtext").with("text", "a',movie=/etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Filter.of("crop").withFormula("x", "1',movie=/etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
