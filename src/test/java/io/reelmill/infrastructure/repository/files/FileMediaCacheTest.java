package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.session.Home;
import io.reelmill.infrastructure.repository.files.FaultyFiles.Death;
import io.reelmill.infrastructure.repository.files.FaultyFiles.Fault;
import io.reelmill.shared.hash.Sha256;
import io.reelmill.shared.metrics.CacheRequests;
import io.reelmill.shared.stub.LogLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileMediaCacheTest {
    @RegisterExtension
    private final LogLines output = new LogLines(FileMediaCacheTest.class.getPackage());

    private static final String KEY = "ab" + "0".repeat(62) + ".mp4";
    // Later than any file of a test, so that every leftover is older than the run.
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir
    private Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private FileMediaCache cache(Path home, DurableFiles files) {
        return new FileMediaCache(new Home(home), files, LATER, Parts.SOLE, new CacheRequests(meters, "media"));
    }

    private FileMediaCache cache() {
        return cache(directory, new DurableFiles());
    }

    private static Consumer<Path> writing(String text) {
        return part -> {
            try {
                Files.writeString(part, text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private Path folder() {
        return directory.resolve("data/cache/media/ab");
    }

    private static Set<String> names(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private double count(String result) {
        return meters.counter("reelmill.cache.requests", "cache", "media", "result", result)
                .count();
    }

    @Test
    void what_was_kept_is_found_by_the_next_run_too_and_the_hit_rate_is_counted() {
        assertThat(cache().find(KEY)).isEmpty();
        Path kept = cache().keep(KEY, writing("clip"));

        assertThat(kept).isEqualTo(folder().resolve(KEY)).hasContent("clip");
        assertThat(cache().find(KEY)).contains(kept);
        assertThat(cache().keep(KEY, part -> {
                    throw new AssertionError("worked twice");
                }))
                .isEqualTo(kept);
        assertThat(count("hit")).isOne();
        assertThat(count("miss")).isOne();
    }

    @Test
    void a_flipped_byte_is_set_aside_told_once_and_not_found() throws IOException {
        Path kept = cache().keep(KEY, writing("clip"));
        FileTime modified = Files.getLastModifiedTime(kept);
        Files.writeString(kept, "clap");
        Files.setLastModifiedTime(kept, modified);

        FileMediaCache cache = cache();
        assertThat(cache.find(KEY)).isEmpty();
        assertThat(cache.find(KEY)).isEmpty();
        assertThat(folder().resolve(KEY + ".damaged")).hasContent("clap");
        assertThat(output.toString().lines().filter(line -> line.contains("is not what was kept")))
                .singleElement()
                .asString()
                .contains(kept.toString(), KEY + ".damaged");

        assertThat(cache.keep(KEY, writing("clip"))).hasContent("clip");
    }

    @Test
    void all_who_look_for_a_damaged_file_at_once_find_nothing() throws Exception {
        FileMediaCache cache = cache();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int time = 1; time <= 30; time++) {
                Files.writeString(cache.keep(KEY, writing("clip")), "clap");
                Callable<Optional<Path>> look = () -> cache.find(KEY);
                for (Future<Optional<Path>> found : threads.invokeAll(Collections.nCopies(8, look))) {
                    assertThat(found.get()).isEmpty();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_file_without_its_digest_or_in_a_link_s_place_is_not_used() throws IOException {
        Path kept = cache().keep(KEY, writing("clip"));
        Files.delete(kept.resolveSibling(KEY + ".sha256"));
        assertThat(cache().find(KEY)).isEmpty();

        Path elsewhere = Files.writeString(directory.resolve("secret.mp4"), "clip");
        Files.writeString(kept.resolveSibling(KEY + ".sha256"), Sha256.of(elsewhere));
        Files.createSymbolicLink(kept, elsewhere);
        assertThat(cache().find(KEY)).isEmpty();
        assertThat(elsewhere).hasContent("clip");
    }

    @Test
    void work_that_fails_leaves_nothing_and_its_failure_goes_on() throws IOException {
        IllegalStateException failure = new IllegalStateException("no connection");
        assertThatThrownBy(() -> cache().keep(KEY, part -> {
                    writing("half").accept(part);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> cache().keep(KEY, part -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(KEY);
        assertThat(names(directory)).isEmpty();
    }

    @Test
    void who_comes_second_gets_what_the_first_kept() throws Exception {
        FileMediaCache cache = cache();
        AtomicInteger worked = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Path> first = CompletableFuture.supplyAsync(() -> cache.keep(KEY, part -> {
            begun.countDown();
            await(second);
            worked.incrementAndGet();
            writing("first").accept(part);
        }));
        begun.await();
        CompletableFuture<Path> other = CompletableFuture.supplyAsync(() -> {
            second.countDown();
            return cache.keep(KEY, part -> {
                worked.incrementAndGet();
                writing("second").accept(part);
            });
        });

        assertThat(other.get()).isEqualTo(first.get()).hasContent("first");
        assertThat(worked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void leftovers_of_earlier_runs_are_removed_and_those_of_this_one_are_not() throws IOException {
        Files.createDirectories(folder());
        Path old = Files.writeString(folder().resolve(".part-" + KEY), "half");
        Path fresh = Files.writeString(folder().resolve(".part-x" + KEY), "half");
        Files.setLastModifiedTime(fresh, FileTime.from(LATER.instant().plusSeconds(60)));
        cache();
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void a_key_that_is_no_digest_never_becomes_a_path() {
        for (String key : List.of("../../etc/passwd", "ab", KEY + "/..", "AB" + KEY.substring(2), KEY + "\0")) {
            assertThatThrownBy(() -> cache().find(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_disk_that_cannot_be_read_is_not_taken_for_a_miss_that_would_be_bought() throws IOException {
        Path kept = cache().keep(KEY, writing("clip"));
        Files.delete(kept.resolveSibling(KEY + ".sha256"));
        Files.createDirectory(kept.resolveSibling(KEY + ".sha256"));
        assertThatThrownBy(() -> cache().find(KEY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(kept.toString());
    }

    @Test
    void a_file_where_the_folder_should_be_is_named() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.writeString(folder(), "in the way");
        assertThatThrownBy(() -> cache().keep(KEY, writing("clip")))
                .hasMessageContaining("media/ab is not a directory");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whichever_change_of_the_disk_fails_leaves_the_old_or_the_new_state(Fault fault) throws IOException {
        int faulty = 1;
        boolean reached = true;
        while (reached) {
            Path home = Files.createDirectories(directory.resolve(fault + "-" + faulty));
            FaultyFiles disk = new FaultyFiles(faulty, fault);
            Throwable failure = catchThrowable(() -> cache(home, disk).keep(KEY, writing("clip")));
            reached = disk.reached();
            if (reached) {
                assertThat(failure).as("at change %d", faulty).isInstanceOfAny(Death.class, UncheckedIOException.class);
            }
            FileMediaCache next = cache(home, new DurableFiles());
            assertThat(names(home)).as("at change %d", faulty).noneMatch(name -> name.startsWith(".part-"));
            next.find(KEY).ifPresent(found -> assertThat(found).hasContent("clip"));
            assertThat(next.keep(KEY, writing("clip"))).hasContent("clip");
            assertThat(names(home)).as("at change %d", faulty).containsExactly(KEY, KEY + ".sha256");
            faulty++;
        }
        assertThat(faulty).isGreaterThan(15);
    }

    @Test
    void bytes_and_digest_are_flushed_before_the_file_gets_its_name() {
        FaultyFiles disk = new FaultyFiles(Integer.MAX_VALUE, Fault.DIES);
        cache(directory, disk).keep(KEY, writing("clip"));
        assertThat(disk.journal().stream().filter(line -> !line.contains("irectory") && !line.startsWith("mkdir")))
                .containsExactly(
                        "nothing to delete .part-" + KEY,
                        "sync .part-" + KEY,
                        "write .part-" + KEY + ".sha256",
                        "sync .part-" + KEY + ".sha256",
                        "rename .part-" + KEY + ".sha256 " + KEY + ".sha256",
                        "rename .part-" + KEY + " " + KEY);
        assertThat(disk.journal()).endsWith("rename .part-" + KEY + " " + KEY, "syncDirectory ab");
    }
}
