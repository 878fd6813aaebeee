package io.reelmill.core.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.script.Publication;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.RenditionFolder;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealedStagesTest extends CompositionStages {
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
    void a_thumbnail_of_footage_has_the_title_set_over_it() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "language", "en-GB");
        file("clip:0001", "video_clips/shot-0001.mp4", "the sea", ClipSource.OWN);
        render(timeline(request));
        seal(request);
        assertThat(session.path("final_output/thumbnail.jpg")).hasContent("shot-0001.mp4 with Tides in en-GB");
    }

    @Test
    void a_rendition_is_made_beside_the_first_video_and_shares_its_sound() {
        TopicRequest request = TopicRequests.of("topic", "Tides", "aspect_ratio", "9:16|16:9");
        render(timeline(request));
        inspect(request, timeline(request));
        session = new RenditionFolder(whole, "16:9");
        clips();
        Path master = render(timeline(request));
        inspect(request, timeline(request));
        render(timeline(request));
        seal(request);

        assertThat(made).filteredOn("master"::equals).as("one of each").hasSize(2);
        assertThat(composed).as("the bed is for both").hasSize(1);
        assertThat(master).hasFileName("final_video_" + whole.id() + "_16x9.mp4");
        assertThat(whole.path("final_output/thumbnail_16x9.jpg")).exists();
        assertThat(whole.manifest().finalVideo().orElseThrow().path()).endsWith(whole.id() + ".mp4");
        assertThat(whole.manifest().renditions()).singleElement().satisfies(rendition -> {
            assertThat(rendition.aspectRatio()).isEqualTo("16:9");
            assertThat(rendition.video().path()).endsWith(whole.id() + "_16x9.mp4");
            assertThat(rendition.inspection().passed()).isTrue();
        });
        assertThat(whole.manifest().artefacts())
                .as("its clips are none of an earlier run")
                .extracting(Artefact::path)
                .contains("video_clips/shot-0001_16x9.mp4", "metadata/inspection_16x9.json", "audio/music.wav");
        assertThat(session.manifest().artefacts())
                .extracting(Artefact::key, Artefact::path)
                .contains(tuple("clip:0001", "video_clips/shot-0001.mp4"), tuple("narration", "audio/narration.wav"))
                .doesNotHaveDuplicates();
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
}
