package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.RenderException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegStillMakerTest {
    private static final FfmpegStillMaker STILLS = new FfmpegStillMaker(Media.RUNNER);

    @TempDir
    Path folder;

    @Test
    void a_still_has_the_frames_size_and_colours() throws Exception {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "0x2f6bff"), 15);
        Path still = folder.resolve("still.jpg");

        STILLS.still(clip, 0.2, still);

        BufferedImage picture = ImageIO.read(still.toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(216, 384);
        Color centre = new Color(picture.getRGB(100, 200));
        assertThat(centre.getRed()).isBetween(0x2f - 5, 0x2f + 5);
        assertThat(centre.getGreen()).isBetween(0x6b - 5, 0x6b + 5);
        assertThat(centre.getBlue()).isBetween(250, 255);
    }

    @Test
    void a_contact_sheet_has_four_columns_and_nothing_else_is_left() throws Exception {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "white"), 15);
        Path sheet = folder.resolve("sheet.jpg");

        STILLS.contactSheet(clip, List.of(0.0, 0.1, 0.2, 0.3, 0.4), sheet);

        BufferedImage picture = ImageIO.read(sheet.toFile());
        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .containsExactly(4 * (320 + 8) + 8, 2 * (568 + 8) + 8);
        assertThat(new Color(picture.getRGB(1000, 300)).getRed()).isGreaterThan(240);
        assertThat(new Color(picture.getRGB(1000, 900)).getRed()).isLessThan(40);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("clip.mp4", "sheet.jpg");
    }

    @Test
    void a_title_is_set_large_and_readable_where_platforms_leave_room() throws Exception {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "white"), 15);
        Path still = folder.resolve("still.jpg");

        STILLS.titled(clip, 0.2, "How the tide comes and goes", "en", still);

        BufferedImage picture = ImageIO.read(still.toFile());
        int lettered = 0;
        for (int y = 0; y < 384; y++) {
            for (int x = 0; x < 216; x++) {
                boolean safe = x > 216 * 0.05 && x < 216 * 0.9 && y > 384 * 0.1 && y < 384 * 0.55;
                boolean dark = new Color(picture.getRGB(x, y)).getGreen() < 80;
                boolean bright = new Color(picture.getRGB(x, y)).getGreen() > 230;
                lettered += safe && bright ? 1 : 0;
                assertThat(!safe && bright && y < 384 * 0.3)
                        .as("a letter at %d, %d", x, y)
                        .isFalse();
                assertThat(y < 40 && !dark)
                        .as("light behind the title at %d, %d", x, y)
                        .isFalse();
            }
        }
        assertThat(lettered).isGreaterThan(1200);
        assertThat(new Color(picture.getRGB(100, 380)).getGreen())
                .as("the picture is left alone below")
                .isGreaterThan(240);
    }

    @Test
    void says_where_there_is_no_frame() {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "white"), 15);

        assertThatThrownBy(() -> STILLS.still(clip, 60, folder.resolve("still.jpg")))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("no frame at 60.000 s");
    }

    @Test
    void names_the_sheet_it_cannot_write() {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "white"), 15);

        assertThatThrownBy(() -> STILLS.contactSheet(clip, List.of(0.0), clip.resolve("sheet.jpg")))
                .isInstanceOfAny(UncheckedIOException.class, RenderException.class)
                .hasMessageContaining("sheet.jpg");
    }
}
