package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceClipTest {
    @TempDir
    private Path outputs;

    private SessionFolder session;

    @BeforeEach
    void open() {
        session = new InMemorySessions(outputs).open();
    }

    /** A source that writes its name and counts what it was asked for. */
    private static final class Source implements ClipSource {
        private final String name;
        private final boolean refuses;
        private int asked;
        private List<String> materials = List.of();

        Source(String name, boolean refuses) {
            this.name = name;
            this.refuses = refuses;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(name, "1", Set.of());
        }

        @Override
        public List<String> materials(ClipOrder order) {
            return materials;
        }

        @Override
        public Provenance source(ClipOrder order, Path target) {
            asked++;
            if (refuses) {
                throw new RefusedException("no hands");
            }
            try {
                Files.writeString(target, "clip by " + name);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Provenance.embedded(name, "1");
        }
    }

    private static Shot shot(int number) {
        Picture picture = Picture.of(Design.TITLE, "Tides");
        return new Shot(number, number, 0, 30, 0, picture, "Tides.", "Tides.", List.of());
    }

    private ClipOrder order(int number, TopicRequest request) {
        return new ClipOrder(
                session,
                shot(number),
                IntStream.rangeClosed(1, number).mapToObj(SourceClipTest::shot).toList(),
                new Canvas(270, 480),
                new FrameRate(30, 1),
                request,
                Optional.empty());
    }

    private static SourceClip sources(List<ClipSource> sources) {
        return new SourceClip(sources, Optional.empty(), new InMemoryLedger().purchases(Budget.unlimited("USD")));
    }

    @Test
    void a_clip_is_sourced_once_and_lies_under_its_shot_s_number() {
        Source motion = new Source("motion", false);
        SourceClip clips = sources(List.of(motion));
        Path clip = clips.source(order(2, TopicRequests.of("topic", "Tides")));
        clips.source(order(2, TopicRequests.of("topic", "Tides")));

        assertThat(clip).isEqualTo(session.path("video_clips/shot-0002.mp4")).hasContent("clip by motion");
        assertThat(motion.asked).isOne();
    }

    @Test
    void another_look_makes_another_clip_and_a_longer_limit_does_not() {
        Source motion = new Source("motion", false);
        SourceClip clips = sources(List.of(motion));
        clips.source(order(1, TopicRequests.of("topic", "Tides", "seed", "1")));
        clips.source(order(1, TopicRequests.of("topic", "Tides", "seed", "1", "duration", "50")));
        assertThat(motion.asked).isOne();

        clips.source(order(1, TopicRequests.of("topic", "Tides", "seed", "2")));
        assertThat(motion.asked).isEqualTo(2);
    }

    @Test
    void another_chain_leaves_a_finished_clip_as_it_is() {
        Source veo = new Source("veo", false);
        Source motion = new Source("motion", false);
        sources(List.of(veo)).source(order(1, TopicRequests.of("topic", "Tides")));
        sources(List.of(motion, veo)).source(order(1, TopicRequests.of("topic", "Tides")));

        assertThat(veo.asked).isOne();
        assertThat(motion.asked).isZero();
    }

    @Test
    void a_changed_file_makes_another_clip_of_it() {
        Source library = new Source("library", false);
        SourceClip clips = sources(List.of(library));
        library.materials = List.of("beach.mp4 1234");
        clips.source(order(1, TopicRequests.of("topic", "Tides")));
        clips.source(order(1, TopicRequests.of("topic", "Tides")));
        assertThat(library.asked).isOne();

        library.materials = List.of("beach.mp4 5678");
        clips.source(order(1, TopicRequests.of("topic", "Tides")));
        assertThat(library.asked).isEqualTo(2);
    }

    @Test
    void the_next_source_stands_in_and_the_manifest_says_why() {
        SourceClip clips = sources(List.of(new Source("veo", true), new Source("motion", false)));
        clips.source(order(1, TopicRequests.of("topic", "Tides")));

        assertThat(session.manifest().fallbacks())
                .containsExactly(new Fallback("sourceClips", "veo", "motion", "no hands"));
        assertThat(session.manifest().artefacts())
                .extracting(Artefact::provenance)
                .extracting(Provenance::provider)
                .containsExactly("motion");
    }

    @Test
    void nothing_is_left_when_no_source_delivers() {
        SourceClip clips = sources(List.of(new Source("veo", true)));
        assertThatThrownBy(() -> clips.source(order(1, TopicRequests.of("topic", "Tides"))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("no hands");
        assertThat(session.path("video_clips")).isEmptyDirectory();
    }
}
