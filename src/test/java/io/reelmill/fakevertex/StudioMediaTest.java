package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Word;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Java2DFrameConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clips, pictures and speech. */
class StudioMediaTest {
    @TempDir
    Path folder;

    private StudioMedia studio;

    @AfterEach
    void stop() {
        studio.close();
    }

    @Test
    void a_clip_has_the_asked_shape_and_length_moves_and_begins_with_a_given_picture() throws Exception {
        studio = new StudioMedia(folder, 180);
        Path picture = folder.resolve("red.png");
        BufferedImage red = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
        red.createGraphics().fillRect(0, 0, 90, 90);
        ImageIO.write(red, "png", picture.toFile());
        Path plain = clip("a red kite", Optional.empty());
        Path begun = clip("a red kite", Optional.of(picture));
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(begun.toFile());
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            grabber.start();
            assertThat(grabber.getImageWidth()).isEqualTo(180);
            assertThat(grabber.getImageHeight()).isEqualTo(320);
            assertThat(grabber.getVideoFrameRate()).isEqualTo(24);
            assertThat(grabber.getLengthInVideoFrames()).isEqualTo(96);
            assertThat(grabber.getVideoCodecName()).isEqualTo("h264");
            Color first = new Color(converter.convert(grabber.grabImage()).getRGB(90, 160));
            assertThat(first.getRed() + first.getGreen() + first.getBlue()).isGreaterThan(720);
        }
        assertThat(Files.size(plain)).isNotEqualTo(Files.size(begun));
    }

    @Test
    void scenery_differs_by_words_and_moves() {
        studio = new StudioMedia(folder, 180);
        assertThat(pixels("kite", 0)).isNotEqualTo(pixels("boat", 0)).isNotEqualTo(pixels("kite", 0.5));
        assertThat(pixels("kite", 0)).isEqualTo(pixels("kite", 0));
    }

    @Test
    void a_picture_has_the_asked_shape() throws IOException {
        studio = new StudioMedia(folder, 180);
        Path target = folder.resolve("still.png");
        studio.image(new FakeMedia.Scene("kite", "16:9", 0, "", 0, Optional.empty()), target);
        BufferedImage picture = ImageIO.read(target.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
    }

    @Test
    void speech_is_spoken_with_the_times_of_its_words() {
        studio = new StudioMedia(folder, 180);
        Path target = folder.resolve("speech.wav");
        Recording recording = studio.speak("The tide comes in.", target);
        assertThat(recording.words()).extracting(Word::text).containsExactly("The", "tide", "comes", "in.");
        assertThat(Pcm.of(target).seconds()).isEqualTo(recording.seconds(), org.assertj.core.data.Offset.offset(0.01));
    }

    private Path clip(String prompt, Optional<Path> image) {
        Path target = folder.resolve(image.isPresent() + ".mp4");
        studio.clip(new FakeMedia.Scene(prompt, "9:16", 4, "720p", 0, image), target);
        return target;
    }

    private static int[] pixels(String prompt, double time) {
        BufferedImage picture = new BufferedImage(90, 160, BufferedImage.TYPE_3BYTE_BGR);
        FakeMedia.Scene scene = new FakeMedia.Scene(prompt, "9:16", 4, "", 0, Optional.empty());
        new Scenery(scene, new io.reelmill.core.topic.Canvas(90, 160), Optional.empty()).paint(picture, time);
        return picture.getRGB(0, 0, 90, 160, null, 0, 90);
    }
}
