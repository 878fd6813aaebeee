package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.metrics.CacheRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes in one home, of which one does not know that the session is the other one's by now. */
class SharedHomeTest {
    private static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    private static final String KEY = "ab" + "0".repeat(62) + ".mp4";
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir
    private Path home;

    /** How often a process may still be told that the session is its own. */
    private int owned = Integer.MAX_VALUE;

    private FileSessionStore process(String node) {
        return new FileSessionStore(
                new Home(home), Fixture.tools(home, new DurableFiles(), new Parts(node), session -> {}));
    }

    private FileSessionStore losing() {
        return new FileSessionStore(
                new Home(home), Fixture.tools(home, new DurableFiles(), new Parts("one"), session -> {
                    if (owned-- <= 0) {
                        throw new OwnershipLostException("lost " + session);
                    }
                }));
    }

    private static Recipe script() {
        return Recipe.of("script", "scripts/script.json", Inputs.of("input"));
    }

    private static List<Path> derive(SessionFolder folder, String text) {
        return folder.derive(script(), targets -> {
            write(targets.get(0), text);
            return Provenance.embedded("test", "1");
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String relative) {
        return home.resolve("outputs").resolve(ID.value()).resolve(relative);
    }

    @Test
    void who_lost_a_session_neither_opens_nor_changes_nor_deletes_it() {
        SessionFolder folder = losing().open(ID, Map.of());
        owned = 0;

        assertThatThrownBy(() -> losing().open(ID, Map.of())).isInstanceOf(OwnershipLostException.class);
        assertThatThrownBy(() -> losing().delete(ID)).isInstanceOf(OwnershipLostException.class);
        assertThatThrownBy(() -> folder.update(manifest -> manifest.in(SessionState.FAILED, Optional.of("why"))))
                .isInstanceOf(OwnershipLostException.class);
        assertThatThrownBy(() -> derive(folder, "mine")).isInstanceOf(OwnershipLostException.class);

        assertThat(folder.manifest().status()).isEqualTo(SessionState.QUEUED);
        assertThat(path("scripts")).isEmptyDirectory();
    }

    @Test
    void at_whatever_moment_it_is_lost_the_next_process_finds_the_old_or_the_new_and_nothing_between() {
        for (int moments = 1; moments <= 5; moments++) {
            process("one").delete(ID);
            owned = Integer.MAX_VALUE;
            SessionFolder folder = losing().open(ID, Map.of());
            owned = moments;
            try {
                derive(folder, "first");
            } catch (OwnershipLostException lost) {
                assertThat(moments).isLessThan(4);
            }

            List<Path> files = derive(process("two").open(ID, Map.of()), "second");

            assertThat(files.get(0)).as("at moment %d", moments).content().isEqualTo(moments < 3 ? "second" : "first");
            assertThat(names("scripts")).containsExactly("script.json");
        }
    }

    private List<String> names(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(each -> each.getFileName().toString()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void who_wakes_late_writes_into_a_file_of_its_own() {
        SessionFolder folder = process("one").open(ID, Map.of());
        SessionFolder other = process("two").open(ID, Map.of());

        List<Path> made = other.derive(script(), theirs -> {
            folder.derive(Recipe.of("other", "scripts/other.json", Inputs.of("input")), ours -> {
                write(path("scripts").resolve(".part-~one~script.json"), "half of a scri");
                write(ours.get(0), "other");
                return Provenance.embedded("test", "1");
            });
            write(theirs.get(0), "whole");
            assertThat(theirs.get(0).getFileName()).hasToString(".part-~two~script.json");
            return Provenance.embedded("test", "1");
        });

        assertThat(made.get(0)).content().isEqualTo("whole");
    }

    private FileMediaCache cache(String node) {
        return new FileMediaCache(
                new Home(home),
                new DurableFiles(),
                LATER,
                new Parts(node),
                new CacheRequests(new SimpleMeterRegistry(), "media"));
    }

    @Test
    void of_two_processes_that_keep_the_same_media_the_first_one_wins_and_both_get_it_whole() {
        FileMediaCache two = cache("two");

        Path kept = cache("one").keep(KEY, slow -> {
            write(slow, "slow");
            two.keep(KEY, fast -> write(fast, "fast"));
        });

        assertThat(kept).content().isEqualTo("fast");
        assertThat(two.find(KEY)).contains(kept);
        assertThat(kept.resolveSibling(".part-~one~" + KEY)).doesNotExist();
    }

    @Test
    void a_start_clears_away_what_its_own_node_left_and_not_what_another_one_has_under_way() throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/cache/media/ab"));
        Path own = Files.writeString(folder.resolve(".part-~one~" + KEY), "half");
        Path other = Files.writeString(folder.resolve(".part-~two~" + KEY), "half");
        Path dead = Files.writeString(folder.resolve(".part-~three~" + KEY), "half");
        Files.setLastModifiedTime(dead, FileTime.from(LATER.instant().minus(Duration.ofDays(2))));

        cache("one");

        assertThat(own).doesNotExist();
        assertThat(dead).doesNotExist();
        assertThat(other).exists();
    }
}
