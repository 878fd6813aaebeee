package io.reelmill.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.Looks;
import io.reelmill.core.script.Script;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.DrawStoryboard;
import io.reelmill.core.storyboard.Emblems;
import io.reelmill.core.storyboard.Knowledge;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Places;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.shared.fonts.Fonts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GalleryIT {
    private static final Pattern PICTURE = Pattern.compile("src=\"([^\"]+)\"");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final @Nullable String fontconfig = System.getProperty("sun.awt.fontconfig");

    @TempDir
    private Path folder;

    @AfterEach
    void as_it_was() {
        Fonts.add(folder.resolve("none"));
        if (fontconfig == null) {
            System.clearProperty("sun.awt.fontconfig");
        } else {
            System.setProperty("sun.awt.fontconfig", fontconfig);
        }
    }

    @Test
    void hangs_every_scene_theme_and_caption_on_one_page() throws IOException {
        assertThat(execute(folder.toString(), "--short-side", "90")).isZero();

        assertThat(out.toString())
                .contains("Scenes 9:16: ", "Scenes 16:9: ", "From the right: ", "Themes: ", "Captions: ", "index.html");
        String page = Files.readString(folder.resolve("index.html"));
        List<String> pictures =
                PICTURE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(pictures).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(pictures)
                .allSatisfy(picture -> assertThat(folder.resolve(picture)).isNotEmptyFile());
        assertThat(ImageIO.read(folder.resolve(pictures.get(0)).toFile()).getWidth())
                .isEqualTo(90);
        assertThat(page).contains("One said: “If you love", "CHART", "BOX HIGHLIGHT · tiktok");
    }

    @Test
    void has_a_specimen_of_every_design() {
        Set<Design> designs = EnumSet.noneOf(Design.class);
        try (Studio studio = Studio.ofStills()) {
            Knowledge knowledge = new Knowledge(studio.get(Places.class), studio.get(Emblems.class));
            for (Script script : Specimens.all()) {
                TopicRequest request = new Wishes().of("topic", script.title());
                new DrawStoryboard(knowledge)
                        .draw(script, Telling.of(script), request, new Canvas(90, 160), Scenes.RATE).shots().stream()
                                .map(Shot::picture)
                                .forEach(picture -> designs.add(picture.design()));
            }
        }

        assertThat(designs).containsExactlyInAnyOrder(Design.values());
        assertThat(FromTheRight.ARABIC.pictures())
                .as("from the right")
                .extracting(Picture::design)
                .contains(Design.values());
    }

    @Test
    void finds_every_theme_once() {
        try (Studio studio = Studio.ofStills()) {
            Looks looks = studio.get(Looks.class);

            List<TopicRequest> requests = new Wishes().ofEveryTheme("Tea", looks);

            assertThat(requests.stream().map(looks::accent))
                    .as("as many as there are themes")
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void takes_a_clips_pictures_at_its_moments() throws IOException {
        Path target = folder.resolve("Clip");

        new StillEncoder()
                .encode(
                        new Canvas(16, 16),
                        Scenes.RATE,
                        11,
                        (number, picture) -> paint(picture, number == 5 ? 0xffffff : 0),
                        target);

        List<Integer> seen = new ArrayList<>();
        for (double moment : StillEncoder.MOMENTS) {
            BufferedImage still =
                    ImageIO.read(StillEncoder.still(target, moment).toFile());
            seen.add(still.getRGB(8, 8) & 0xff);
        }
        assertThat(seen).as("only the middle frame is white").containsExactly(0, 255, 0);
        assertThatThrownBy(() -> new StillEncoder()
                        .encode(
                                new Canvas(16, 16),
                                Scenes.RATE,
                                2,
                                (number, picture) -> {},
                                folder.resolve("no/where")))
                .hasMessageContaining("no/where");
    }

    private static void paint(BufferedImage picture, int colour) {
        for (int at = 0; at < picture.getWidth() * picture.getHeight(); at++) {
            picture.setRGB(at % picture.getWidth(), at / picture.getWidth(), colour);
        }
    }

    /** A font that cannot be read shows that the folder is looked into. */
    @Test
    void brings_the_programs_fonts_and_looks_for_those_of_the_home() throws IOException {
        Path own = Files.createDirectories(folder.resolve("home/config/fonts"));
        Files.writeString(own.resolve("Broken.otf"), "not a font");

        assertThat(execute(
                        folder.toString(),
                        "--short-side",
                        "90",
                        "--home",
                        folder.resolve("home").toString()))
                .isNotZero();

        assertThat(err.toString()).contains("Broken.otf cannot be read");
        assertThat(System.getProperty("sun.awt.fontconfig"))
                .isEqualTo(folder.resolve("work/data/cache/fonts/fontconfig.properties")
                        .toString());
    }

    @Test
    void tells_what_is_wrong_with_its_options() {
        assertThat(execute(folder.toString(), "--short-side", "8")).isEqualTo(2);
        assertThat(err.toString()).contains("--short-side 8", "90 or more", "Usage: gallery");
        assertThatThrownBy(() -> new Wishes().of("topic", "Tea", "platform", "moon"))
                .hasMessageContaining("platform");
    }

    private int execute(String... arguments) {
        CommandLine line = GalleryMain.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }
}
