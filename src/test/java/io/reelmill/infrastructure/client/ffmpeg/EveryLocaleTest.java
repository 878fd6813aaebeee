package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.composition.Segment;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine whose language has digits of its own, ffmpeg is asked in those that it reads. */
class EveryLocaleTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void in_persian() {
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        assertThat("%d".formatted(7)).as("this Java knows Persian digits").isNotEqualTo("7");
    }

    @AfterEach
    void as_it_was() {
        Locale.setDefault(before);
    }

    @Test
    void a_still_is_surveyed() throws IOException {
        Path still = new Foreign(folder).png("still.png", 640, 480);

        try (Scratch scratch = new Scratch(folder.resolve("target"))) {
            StillFile.Survey survey = new StillFile(ForeignMedia.still(still), Media.RUNNER, scratch).survey();

            assertThat(survey.size()).isEqualTo(new Rectangle2D.Double(0, 0, 640, 480));
            assertThat(survey.small().getHeight()).isEqualTo(240);
        }
    }

    @Test
    void captions_are_looked_at_in_their_frames() {
        BurnedCaptions captions = new BurnedCaptions(Media.timeline(
                Media.SMALL, List.of(new Segment(folder, 0, 90, 0)), Optional.empty(), Optional.empty()));

        assertThat(captions.filters()).matches("select=eq\\(n\\\\,[0-9]+\\).*").matches("\\p{ASCII}+");
    }

    @Test
    void the_encoder_of_masters_is_told_alike() {
        assertThat(new VideoCodec(Media.RUNNER, Media.PROPERTIES, "libx264").masterModel())
                .isEqualTo("libx264 veryfast crf 20");
    }

    @Test
    void what_was_measured_of_words_is_told_alike() {
        assertThat(WordChecks.of(List.of(), new SpokenWords.Distance(3, 0.02, 0.05)))
                .extracting(check -> check.value())
                .containsExactly("20 ms of 3 words after a pause", "50 ms of 3 words after a pause");
    }
}
