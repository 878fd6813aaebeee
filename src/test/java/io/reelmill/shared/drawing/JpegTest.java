package io.reelmill.shared.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegTest {
    private final BufferedImage picture = new BufferedImage(16, 8, BufferedImage.TYPE_3BYTE_BGR);

    @TempDir
    Path folder;

    @Test
    void takes_the_place_of_what_was_there() throws IOException {
        Path target = Files.write(folder.resolve("a.jpg"), new byte[100_000]);
        picture.setRGB(0, 0, 0xffffff);

        Jpeg.write(picture, target);

        assertThat(Files.size(target)).isLessThan(2_000);
        BufferedImage read = ImageIO.read(target.toFile());
        assertThat(read.getWidth()).isEqualTo(16);
        assertThat(Colours.luminance(read.getRGB(0, 0))).isGreaterThan(0.8);
        assertThat(Colours.luminance(read.getRGB(15, 7))).isLessThan(0.01);
    }

    @Test
    void says_where_it_cannot_be_written() {
        assertThatThrownBy(() -> Jpeg.write(picture, folder.resolve("no/where.jpg")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("where.jpg");
    }
}
