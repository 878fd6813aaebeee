package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.session.Check;
import io.reelmill.core.topic.CaptionMode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionStripsTest {
    private static final CaptionTrack TRACK =
            new CaptionTrack(List.of(Media.cue(0.2, 1.2, "So blue?"), Media.cue(1.4, 2.4, "Light|scatters.")));

    private static Timeline timeline(CaptionMode mode, CaptionTrack track) {
        Timeline any = Media.timeline(
                Media.SMALL,
                List.of(new Segment(Path.of("clip.mp4"), 0, 90, 0)),
                java.util.Optional.empty(),
                java.util.Optional.empty());
        return new Timeline(
                any.canvas(),
                any.frameRate(),
                any.segments(),
                any.narration(),
                any.bed(),
                track,
                mode,
                any.captionStyle(),
                any.platform(),
                any.accent(),
                any.title(),
                any.language(),
                any.disclosure());
    }

    private static List<CaptionStrips.State> states(CaptionMode mode) {
        CaptionStrips strips = new CaptionStrips(timeline(mode, TRACK), 0, 90);
        return List.of(strips.at(0.1), strips.at(0.3), strips.at(0.8), strips.at(1.3), strips.at(2.3), strips.at(2.4));
    }

    @Test
    void show_the_spoken_word_only_where_it_is_asked_for() {
        CaptionStrips.State nothing = CaptionStrips.State.NOTHING;

        assertThat(states(CaptionMode.HIGHLIGHT))
                .containsExactly(nothing, state(0, 0), state(0, 1), nothing, state(1, 1), nothing);
        assertThat(states(CaptionMode.PLAIN))
                .containsExactly(nothing, state(0, -1), state(0, -1), nothing, state(1, -1), nothing);
        assertThat(states(CaptionMode.NONE)).containsOnly(nothing);
    }

    private static CaptionStrips.State state(int cue, int word) {
        return new CaptionStrips.State(cue, word);
    }

    @Test
    void are_one_frame_for_every_frame() throws Exception {
        CaptionStrips strips = new CaptionStrips(timeline(CaptionMode.PLAIN, TRACK), 3, 9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        strips.writeTo(out);

        int bytes = Strip.bytes(strips.area().width(), strips.area().height());
        byte[] all = out.toByteArray();
        assertThat(all).hasSize(6 * bytes);
        assertThat(Arrays.copyOf(all, bytes))
                .isEqualTo(Strip.empty(strips.area().width(), strips.area().height()));
        assertThat(Arrays.copyOfRange(all, 3 * bytes, 4 * bytes))
                .isEqualTo(Arrays.copyOfRange(all, 5 * bytes, 6 * bytes))
                .isNotEqualTo(Arrays.copyOf(all, bytes));
    }

    private static List<String> broken(Timeline timeline) {
        return CaptionChecks.of(timeline, timeline.captions()).stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    @Test
    void a_track_that_keeps_the_rules_passes() {
        assertThat(broken(timeline(CaptionMode.HIGHLIGHT, TRACK))).isEmpty();
        assertThat(CaptionChecks.of(
                        timeline(CaptionMode.PLAIN, new CaptionTrack(List.of())), new CaptionTrack(List.of())))
                .isEmpty();
    }

    @Test
    void every_rule_is_checked() {
        CaptionTrack wrong = new CaptionTrack(
                List.of(Media.cue(0, 7.5, "Too long."), Media.cue(1, 1.5, "And this is far too fast to read it.")));

        assertThat(broken(timeline(CaptionMode.NONE, wrong)))
                .containsExactly("captionsInOrder", "captionShortest", "captionLongest", "captionPace");
    }
}
