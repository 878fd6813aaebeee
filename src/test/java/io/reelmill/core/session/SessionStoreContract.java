package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every session store keeps. */
public abstract class SessionStoreContract {
    protected static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    protected static final Map<String, Parameter> REQUEST =
            Map.of("topic", new Parameter("Tides", Parameter.Source.CSV));
    protected static final Provenance PROVENANCE = Provenance.embedded("motion", "1");

    @TempDir
    protected Path home;

    protected SessionStore store;
    protected SessionFolder folder;
    private final AtomicInteger computed = new AtomicInteger();

    /** A store over the home's outputs. */
    protected abstract SessionStore store(Path root);

    @BeforeEach
    void open() {
        store = store(home);
        folder = store.open(ID, REQUEST);
    }

    @Test
    void opens_a_session_with_its_folders_and_a_queued_manifest() throws IOException {
        assertThat(folder.id()).isEqualTo(ID);
        assertThat(folder.path("")).isEqualTo(home.resolve("outputs").resolve(ID.value()));
        try (Stream<Path> made = Files.list(folder.path(""))) {
            assertThat(made.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "scripts",
                            "audio",
                            "images",
                            "video_clips",
                            "captions",
                            "final_output",
                            "metadata",
                            "logs");
        }
        assertThat(folder.manifest())
                .isEqualTo(Manifest.queued(ID, folder.manifest().createdAt(), REQUEST));
    }

    @Test
    void finds_only_what_was_opened() {
        assertThat(store.find(new SessionId("session_20261123_093000_00000000")))
                .isEmpty();
        assertThat(store.find(ID)).map(SessionFolder::manifest).hasValue(folder.manifest());
    }

    @Test
    void keeps_the_manifest_of_a_session_that_is_opened_again() {
        folder.update(old -> old.in(SessionState.RUNNING, Optional.empty()));

        assertThat(store.open(ID, Map.of()).manifest())
                .isEqualTo(Manifest.queued(ID, folder.manifest().createdAt(), REQUEST)
                        .in(SessionState.RUNNING, Optional.empty()));
    }

    @Test
    void loses_no_update_of_many_threads() throws Exception {
        Threads.inParallel(8, () -> {
            folder.update(old -> old.withTiming("render", 1));
            return null;
        });

        assertThat(folder.manifest().timings()).containsExactly(Map.entry("render", 8.0));
    }

    @Test
    void computes_a_file_and_records_what_it_is() throws IOException {
        List<Path> files = derive("clip:0001", "v1", "video_clips/shot-0001.mp4");

        assertThat(files).containsExactly(folder.path("video_clips/shot-0001.mp4"));
        assertThat(files.get(0)).hasContent("v1 of shot-0001.mp4");
        Artefact artefact = folder.manifest().artefacts().get(0);
        assertThat(folder.manifest().artefacts()).hasSize(1);
        assertThat(artefact.key()).isEqualTo("clip:0001");
        assertThat(artefact.path()).isEqualTo("video_clips/shot-0001.mp4");
        assertThat(artefact.bytes()).isEqualTo(Files.size(files.get(0)));
        assertThat(artefact.sha256()).isEqualTo(Sha256.of("v1 of shot-0001.mp4"));
        assertThat(artefact.inputsSha256()).isEqualTo(Inputs.of("v1").sha256());
        assertThat(artefact.provenance()).isEqualTo(PROVENANCE);
    }

    @Test
    void hands_the_work_targets_beside_the_final_names_with_the_same_endings() {
        Recipe recipe = recipe("captions", "v1", "captions/captions.vtt", "final_output/captions.srt");

        folder.derive(recipe, targets -> {
            assertThat(targets).allSatisfy(target -> assertThat(target).doesNotExist());
            assertThat(targets.get(0)).hasParentRaw(folder.path("captions"));
            assertThat(targets.get(0).toString()).endsWith(".vtt");
            assertThat(targets.get(1)).hasParentRaw(folder.path("final_output"));
            assertThat(targets.get(1).toString()).endsWith(".srt");
            return write("v1", targets);
        });

        assertThat(folder.manifest().artefacts())
                .extracting(Artefact::path)
                .containsExactly("captions/captions.vtt", "final_output/captions.srt");
    }

    @Test
    void uses_what_is_there_and_leaves_its_time_alone() throws IOException {
        Path file = derive("script", "v1", "scripts/script.json").get(0);
        FileTime earlier = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, earlier);

        assertThat(derive("script", "v1", "scripts/script.json")).containsExactly(file);
        assertThat(computed).hasValue(1);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(earlier);
    }

    @Test
    void computes_again_when_the_inputs_have_changed() {
        derive("script", "v1", "scripts/script.json");

        assertThat(derive("script", "v2", "scripts/script.json").get(0)).hasContent("v2 of script.json");
        assertThat(folder.manifest().artefacts()).hasSize(1);
        assertThat(computed).hasValue(2);
    }

    @Test
    void computes_again_when_a_byte_was_flipped() throws IOException {
        Path file = derive("script", "v1", "scripts/script.json").get(0);
        Files.writeString(file, "v1 of skript.json");

        assertThat(derive("script", "v1", "scripts/script.json").get(0)).hasContent("v1 of script.json");
        assertThat(computed).hasValue(2);
    }

    @Test
    void computes_again_when_one_file_of_several_is_missing() throws IOException {
        List<Path> files = derive("captions", "v1", "captions/captions.vtt", "captions/captions.srt");
        Files.delete(files.get(1));

        assertThat(derive("captions", "v1", "captions/captions.vtt", "captions/captions.srt"))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(computed).hasValue(2);
    }

    @Test
    void removes_a_file_that_the_recipe_no_longer_makes() {
        derive("captions", "v1", "captions/captions.vtt", "captions/captions.srt");
        derive("captions", "v1", "captions/captions.vtt");

        assertThat(names("captions")).containsExactly("captions.vtt");
        assertThat(folder.manifest().artefacts()).hasSize(1);
    }

    @Test
    void discards_what_is_stale_and_nothing_else() {
        derive("clip:0001", "v1", "video_clips/shot-0001.mp4");
        derive("clip:0002", "v1", "video_clips/shot-0002.mp4");
        derive("narration:001", "v1", "audio/line-001.wav", "audio/line-001.json");

        folder.discard(
                artefact -> artefact.key().equals("clip:0002") || artefact.key().equals("narration:001"));

        assertThat(names("video_clips")).containsExactly("shot-0001.mp4");
        assertThat(names("audio")).isEmpty();
        assertThat(folder.manifest().artefacts()).extracting(Artefact::key).containsExactly("clip:0001");
        assertThat(derive("clip:0002", "v1", "video_clips/shot-0002.mp4").get(0))
                .hasContent("v1 of shot-0002.mp4");
        folder.discard(artefact -> false);
        assertThat(names("video_clips")).containsExactly("shot-0001.mp4", "shot-0002.mp4");
    }

    @Test
    void leaves_nothing_behind_when_the_work_fails() {
        Path file = derive("script", "v1", "scripts/script.json").get(0);
        Manifest before = folder.manifest();

        assertThatThrownBy(() -> folder.derive(recipe("script", "v2", "scripts/script.json"), targets -> {
                    write("v2", targets);
                    throw new IllegalArgumentException("no words");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no words");
        assertThatThrownBy(() -> folder.derive(recipe("script", "v2", "scripts/script.json"), targets -> {
                    write("v2", targets);
                    throw new IOException("no space");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("script.json")
                .hasMessageContaining("no space");

        assertThat(names("scripts")).containsExactly("script.json");
        assertThat(file).hasContent("v1 of script.json");
        assertThat(folder.manifest()).isEqualTo(before);
    }

    @Test
    void refuses_work_that_forgets_a_file() {
        assertThatThrownBy(() -> folder.derive(
                        recipe("captions", "v1", "captions/captions.vtt", "captions/captions.srt"),
                        targets -> write("v1", targets.subList(0, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The work for 'captions' did not write captions/captions.srt");
        assertThat(names("captions")).isEmpty();
    }

    @Test
    void computes_one_key_once_for_many_threads() throws Exception {
        Threads.inParallel(16, () -> derive("clip:0001", "v1", "video_clips/shot-0001.mp4"));

        assertThat(computed).hasValue(1);
    }

    @Test
    void derives_different_keys_side_by_side() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        AtomicInteger number = new AtomicInteger();

        Threads.inParallel(2, () -> {
            int shot = number.incrementAndGet();
            return folder.derive(recipe("clip:" + shot, "v1", "video_clips/shot-%d.mp4".formatted(shot)), targets -> {
                Threads.await(together);
                return write("v1", targets);
            });
        });

        assertThat(folder.manifest().artefacts())
                .extracting(Artefact::key)
                .containsExactlyInAnyOrder("clip:1", "clip:2");
    }

    @Test
    void stays_inside_its_directory() {
        for (String outside : List.of("../other", "scripts/../../other", "/etc/passwd", "a\0b")) {
            assertThatThrownBy(() -> folder.path(outside)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> derive("script", "v1", outside)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(computed).hasValue(0);
    }

    /** Derives files whose content tells their version and name. */
    protected final List<Path> derive(String key, String version, String... paths) {
        return folder.derive(recipe(key, version, paths), targets -> {
            computed.incrementAndGet();
            return write(version, targets);
        });
    }

    protected static Recipe recipe(String key, String version, String... paths) {
        return Recipe.of(key, List.of(paths), Inputs.of(version));
    }

    protected static Provenance write(String version, List<Path> targets) throws IOException {
        for (Path target : targets) {
            String name = target.getFileName().toString().replace(".part-", "");
            Files.writeString(target, version + " of " + name);
        }
        return PROVENANCE;
    }

    /** Everything that lies in one of the session's folders, by name. */
    protected final List<String> names(String relative) {
        try (Stream<Path> files = Files.list(folder.path(relative))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
