package io.reelmill.core.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.RenditionFolder;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionStagesTest extends CompositionStages {
    @Test
    void the_timeline_lays_the_clips_without_gaps_over_voice_and_bed() {
        Timeline timeline = timeline(TopicRequests.of("topic", "Tides", "music", "upbeat"));

        assertThat(timeline.segments())
                .extracting(Segment::clip, Segment::start, Segment::frames, Segment::overlap)
                .containsExactly(
                        tuple(session.path("video_clips/shot-0001.mp4"), 0, 60, 12),
                        tuple(session.path("video_clips/shot-0002.mp4"), 60, 90, 0));
        assertThat(timeline.segments().get(0).transition()).isEqualTo(Transition.DISSOLVE);
        assertThat(timeline.frames()).isEqualTo(150);
        assertThat(timeline.seconds()).isEqualTo(5.0);
        assertThat(timeline.narration()).contains(session.path("audio/narration.wav"));
        assertThat(timeline.bed().orElseThrow()).hasContent("UPBEAT for 5.0 s");
        assertThat(timeline.accent()).isEqualTo(0xFFCC00);
    }

    @Test
    void footage_is_cut_at_the_planned_frame() {
        file("clip:0002", "video_clips/shot-0002.mp4", "bees in a field", "footage");

        Timeline timeline = timeline(TopicRequests.of("topic", "Tides"));

        assertThat(timeline.segments())
                .extracting(Segment::transition, Segment::overlap)
                .containsOnly(tuple(Transition.CUT, 0));
        assertThat(timeline.frames()).isEqualTo(150);
    }

    @Test
    void the_papers_say_how_the_picture_turns_to_each_shot_and_why() {
        timeline(TopicRequests.of("topic", "Tides"));
        Path kept = session.path("scripts/edit.json");
        assertThat(documents.read(kept, List.class))
                .isEqualTo(List.of(
                        new Turn(1, 0, Transition.CUT, 0, Turn.Why.OPENING),
                        new Turn(2, 2, Transition.DISSOLVE, 0.4, Turn.Why.NEW_THOUGHT)));

        file("clip:0002", "video_clips/shot-0002.mp4", "bees in a field", "footage");
        timeline(TopicRequests.of("topic", "Tides"));
        assertThat(documents.read(kept, List.class).get(1))
                .isEqualTo(new Turn(2, 2, Transition.CUT, 0, Turn.Why.ON_THE_WORD));
        assertThat(session.manifest().artefacts()).extracting(Artefact::path).containsOnlyOnce("scripts/edit.json");
    }

    @Test
    void a_rendition_has_a_paper_of_its_own() {
        timeline(TopicRequests.of("topic", "Tides"));
        session = new RenditionFolder(whole, "16:9");
        clips();
        file("narration", "audio/narration.wav", "voice");
        timeline(TopicRequests.of("topic", "Tides"));
        assertThat(whole.path("scripts/edit.json")).exists();
        assertThat(whole.path("scripts/edit_16x9.json")).exists();
    }

    @Test
    void the_bed_is_composed_once_and_again_by_another_version_of_the_composer() {
        TopicRequest request = TopicRequests.of("topic", "Tides");
        timeline(request);
        timeline(request);
        music = "sequencer-2";
        timeline(request);

        assertThat(composed).containsExactly("sequencer-1", "sequencer-2");
    }

    @Test
    void without_voice_and_music_the_timeline_is_silent() {
        Timeline timeline = timeline(TopicRequests.of("topic", "Tides", "music", "none", "voice", "none"));

        assertThat(timeline.narration()).isEmpty();
        assertThat(timeline.bed()).isEmpty();
        assertThat(session.path("audio/music.wav")).doesNotExist();
    }

    @Test
    void the_master_is_rendered_once_and_again_when_something_it_is_made_of_changes() {
        TopicRequest request = TopicRequests.of("topic", "Tides");
        Path master = render(timeline(request));
        assertThat(master.getFileName()).hasToString("final_video_" + session.id() + ".mp4");
        render(timeline(request));
        assertThat(made).containsExactly("master");

        render(timeline(TopicRequests.of("topic", "Tides", "captions", "plain")));
        file("clip:0002", "video_clips/shot-0002.mp4", "another two");
        render(timeline(TopicRequests.of("topic", "Tides", "captions", "plain")));
        render(timeline(TopicRequests.of("topic", "Tides", "captions", "plain", "caption_style", "bold")));
        assertThat(made).hasSize(4);
    }

    @Test
    void the_verdict_is_kept_and_a_video_that_fails_is_told_with_its_figures() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "duration", "20");
        Timeline timeline = timeline(request);
        render(timeline);
        loud = true;
        assertThatThrownBy(() -> inspect(request, timeline))
                .isInstanceOf(InspectionFailedException.class)
                .hasMessageContaining("loudness is -9 LUFS (limit -14 ±1)");
        assertThat(session.manifest().inspection().orElseThrow().passed()).isFalse();
        assertThat(session.manifest().finalVideo().orElseThrow().durationSeconds())
                .isEqualTo(5.0);
        assertThat(session.path("metadata/inspection.json")).exists();
        assertThat(made).containsExactly("master", "inspection up to 22.0");
    }

    @Test
    void a_master_is_inspected_anew_when_the_limits_have_changed() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "duration", "20");
        Timeline timeline = timeline(request);
        render(timeline);
        inspect(request, timeline);
        inspect(request, timeline);
        limits = "freeze 8 s";
        inspect(request, timeline);
        assertThat(made).containsExactly("master", "inspection up to 22.0", "inspection up to 22.0");
    }

    @Test
    void a_script_given_word_for_word_has_no_ceiling() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "script", "The tide turns.");
        render(timeline(request));
        inspect(request, timeline(request));
        assertThat(made).contains("inspection up to Infinity");
    }

    @Test
    void what_was_not_rendered_cannot_be_inspected_or_sealed() {
        TopicRequest request = TopicRequests.of("topic", "Tides");
        assertThatThrownBy(() -> inspect(request, timeline(request))).hasMessageContaining("has no master");
        assertThatThrownBy(() -> seal(request)).hasMessageContaining("has no master");
    }
}
