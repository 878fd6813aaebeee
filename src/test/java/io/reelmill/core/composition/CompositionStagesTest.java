package io.reelmill.core.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Publication;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositionStagesTest {
    private static final Storyboard STORYBOARD = new Storyboard(
            new Canvas(1080, 1920), new FrameRate(30, 1), List.of(shot(1, 0, 60, 12), shot(2, 60, 90, 0)));
    private static final CaptionTrack CAPTIONS =
            new CaptionTrack(List.of(new Cue(0.4, 1.4, List.of(new Word("Tides.", 0.4, 1.0)), 0)));
    private static final Script SCRIPT = new Script(
            "Tides",
            List.of(new Line("Tides.", "topic", Line.Role.HOOK)),
            "Tides.",
            "Tides.",
            List.of("tides"),
            List.of());

    @TempDir
    private Path outputs;

    private final Documents documents = new InMemoryDocuments();
    private final List<String> made = new ArrayList<>();
    private final List<String> composed = new ArrayList<>();
    private SessionFolder session;
    private boolean loud;
    private String music = "sequencer-1";
    private String limits = "freeze 4 s";

    private static Shot shot(int number, int start, int frames, int overlap) {
        Picture picture = new Picture(Design.STATEMENT, "Tides " + number, List.of(), 0, "");
        return new Shot(number, number, start, frames, overlap, picture, "Tides.", "Tides.", List.of());
    }

    @BeforeEach
    void open() {
        session = new InMemorySessions(outputs).open();
        file("clip:0001", "video_clips/shot-0001.mp4", "one");
        file("clip:0002", "video_clips/shot-0002.mp4", "two");
        file("narration", "audio/narration.wav", "voice");
    }

    private void file(String key, String path, String content) {
        session.derive(Recipe.of(key, path, Inputs.of(content)), targets -> {
            Files.writeString(targets.get(0), content);
            return Provenance.embedded("test", "1");
        });
    }

    private Timeline timeline(TopicRequest request) {
        Composer composer = new Composer() {
            @Override
            public String model() {
                return music;
            }

            @Override
            public Provenance compose(Mood mood, double seconds, long seed, Path target) {
                composed.add(music);
                write(target, "%s for %.1f s".formatted(mood, seconds));
                return Provenance.embedded("sequencer", music).withSeed(seed);
            }
        };
        return new PrepareTimeline(composer, any -> 0xFFCC00).prepare(session, request, STORYBOARD, CAPTIONS, "Tides");
    }

    private Path render(Timeline timeline) {
        Renderer renderer = new Renderer() {
            @Override
            public String model() {
                return "x264";
            }

            @Override
            public void render(Timeline of, Path target, DoubleConsumer progress) {
                made.add("master");
                write(target, "master " + of.title() + of.captionMode());
            }
        };
        return new RenderMaster(renderer).render(session, timeline, share -> {});
    }

    private void inspect(TopicRequest request, Timeline timeline) {
        Inspector inspector = new Inspector() {
            @Override
            public String model() {
                return limits;
            }

            @Override
            public Inspection inspect(Path master, Expectation expectation) {
                made.add("inspection up to " + expectation.ceiling());
                return new Inspection(List.of(new Check("loudness", loud ? "-9 LUFS" : "-14 LUFS", "-14 ±1", !loud)));
            }

            @Override
            public FinalVideo probe(Path master, String relative) {
                return new FinalVideo(relative, 5, 1080, 1920, "30/1", "h264", "aac", "00");
            }
        };
        new InspectMaster(inspector, documents).inspect(session, request, timeline, CAPTIONS);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void the_timeline_lays_the_clips_without_gaps_over_voice_and_bed() {
        Timeline timeline = timeline(TopicRequests.of("topic", "Tides", "music", "upbeat"));

        assertThat(timeline.segments())
                .containsExactly(
                        new Segment(session.path("video_clips/shot-0001.mp4"), 0, 60, 12),
                        new Segment(session.path("video_clips/shot-0002.mp4"), 60, 90, 0));
        assertThat(timeline.frames()).isEqualTo(150);
        assertThat(timeline.seconds()).isEqualTo(5.0);
        assertThat(timeline.narration()).contains(session.path("audio/narration.wav"));
        assertThat(timeline.bed().orElseThrow()).hasContent("UPBEAT for 5.0 s");
        assertThat(timeline.accent()).isEqualTo(0xFFCC00);
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
        assertThat(made).hasSize(3);
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

    @Test
    void the_seal_adds_pictures_and_texts_and_ends_the_session_completed() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "platform", "tiktok");
        render(timeline(request));
        seal(request);

        assertThat(session.path("images/poster.jpg")).hasContent("final_video_" + session.id() + ".mp4 at 1.40");
        assertThat(session.path("final_output/thumbnail.jpg")).hasContent("shot-0001.mp4 at 1.40");
        assertThat(session.path("images/contact_sheet.jpg")).hasContent("[1.4, 4.1]");
        Publication publication = documents.read(session.path("final_output/publish.json"), Publication.class);
        assertThat(publication.title()).isEqualTo("Tides");
        assertThat(publication.platform()).isEqualTo("tiktok");
        assertThat(publication.disclosure().aiGenerated()).isTrue();
        assertThat(session.manifest().status()).isEqualTo(SessionState.COMPLETED);
        assertThat(session.manifest().completedAt()).contains(Instant.EPOCH);
        assertThat(session.manifest().artefacts())
                .extracting(Artefact::path)
                .contains("images/poster.jpg", "images/contact_sheet.jpg", "final_output/thumbnail.jpg");
    }

    @Test
    void the_seal_removes_what_an_earlier_run_made_more_of() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "music", "none");
        timeline(TopicRequests.of("topic", "Tides"));
        file("clip:0003", "video_clips/shot-0003.mp4", "three");
        file("narration:001", "audio/line-001.wav", "Tides.");
        file("narration:002", "audio/line-002.wav", "More.");
        render(timeline(request));
        seal(request);

        assertThat(session.manifest().artefacts())
                .extracting(Artefact::key)
                .contains("clip:0001", "clip:0002", "narration", "narration:001", "master", "poster")
                .doesNotContain("clip:0003", "narration:002", "bed");
        assertThat(session.path("video_clips/shot-0003.mp4")).doesNotExist();
        assertThat(session.path("audio/music.wav")).doesNotExist();

        seal(TopicRequests.of("topic", "Tides", "music", "none", "voice", "none"));
        assertThat(session.manifest().artefacts())
                .extracting(Artefact::key)
                .noneMatch(key -> key.startsWith("narration"));
    }

    private void seal(TopicRequest request) {
        StillMaker stills = new StillMaker() {
            @Override
            public void still(Path video, double seconds, Path target) {
                write(target, "%s at %.2f".formatted(video.getFileName(), seconds));
            }

            @Override
            public void contactSheet(Path video, List<Double> seconds, Path target) {
                write(target, seconds.toString());
            }
        };
        new SealSession(stills, documents, () -> Instant.EPOCH).seal(session, request, SCRIPT, STORYBOARD);
    }
}
