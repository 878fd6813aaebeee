package io.reelmill.infrastructure.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.BoughtMedia.Medium;
import io.reelmill.core.operation.House;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnDiskTest {
    private static final String KEY = "ab".repeat(32) + ".mp4";

    @TempDir
    private Path root;

    private Home home;
    private OutputsOnDisk outputs;
    private MediaOnDisk media;

    @BeforeEach
    void begin() {
        home = new Home(root);
        outputs = new OutputsOnDisk(home, Clock.systemUTC());
        media = new MediaOnDisk(home);
    }

    @Test
    void a_home_in_which_nothing_was_made_takes_no_room() {
        assertThat(outputs.sizes()).isEmpty();
        assertThat(outputs.size(House.id(1))).isZero();
        assertThat(outputs.clear()).isZero();
        assertThat(media.all()).isEmpty();
    }

    @Test
    void a_session_takes_as_much_as_its_files_and_nothing_behind_a_link() throws IOException {
        Path big = write(root.resolve("elsewhere/big.mp4"), 100_000);
        write(home.outputs().resolve(House.id(1) + "/final_output/final.mp4"), 1000);
        write(home.outputs().resolve(House.id(1) + "/metadata/manifest.json"), 24);
        Files.createSymbolicLink(home.outputs().resolve(House.id(1) + "/link"), big);
        write(home.outputs().resolve("session_of_mine/notes.txt"), 5);

        Map<SessionId, Long> sizes = outputs.sizes();

        assertThat(sizes).containsOnlyKeys(House.id(1));
        assertThat(sizes.get(House.id(1))).isBetween(1024L, 4096L);
        assertThat(outputs.size(House.id(1))).isEqualTo(sizes.get(House.id(1)));
    }

    @Test
    void what_a_deletion_left_is_removed_when_nobody_can_be_at_it_any_more() throws IOException {
        Path outside = write(root.resolve("elsewhere/kept.mp4"), 10);
        Path leftover = home.outputs().resolve(".deleted-" + House.id(1));
        write(leftover.resolve("clips/shot.mp4"), 10);
        Files.createSymbolicLink(leftover.resolve("link"), outside.getParent());
        Files.createSymbolicLink(home.outputs().resolve(".deleted-planted"), outside.getParent());

        assertThat(outputs.clear()).isZero();
        assertThat(leftover).exists();

        OutputsOnDisk later = new OutputsOnDisk(home, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));
        assertThat(later.clear()).isEqualTo(2);
        assertThat(leftover).doesNotExist();
        assertThat(home.outputs()).isEmptyDirectory();
        assertThat(outside).exists();
    }

    @Test
    void media_are_listed_with_when_they_were_used_last() throws IOException {
        Instant written = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        Path file = medium(KEY, 10);
        times(file, written, written.plusSeconds(60));
        Path damaged = medium(KEY + ".damaged", 7);
        times(damaged, written, written.minusSeconds(60));
        medium(KEY + ".part", 3);

        assertThat(media.all())
                .containsExactlyInAnyOrder(
                        new Medium(KEY, 10, written.plusSeconds(60)), new Medium(KEY + ".damaged", 7, written));
    }

    @Test
    void a_medium_goes_with_its_digest() throws IOException {
        Path file = medium(KEY, 10);
        medium(KEY + ".sha256", 64);
        List<Medium> all = media.all();

        media.drop(all.get(0));
        media.drop(all.get(0));

        assertThat(all).hasSize(1);
        assertThat(file.getParent()).isEmptyDirectory();
    }

    @Test
    void nothing_but_media_is_removed_from_the_cache() {
        assertThatThrownBy(() -> media.drop(new Medium("../../reelmill.mv.db", 1, Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Path medium(String name, int bytes) throws IOException {
        return write(home.cache().resolve("media").resolve(name.substring(0, 2)).resolve(name), bytes);
    }

    private static Path write(Path file, int bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[bytes]);
    }

    private static void times(Path file, Instant written, Instant read) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class)
                .setTimes(FileTime.from(written), FileTime.from(read), null);
    }
}
