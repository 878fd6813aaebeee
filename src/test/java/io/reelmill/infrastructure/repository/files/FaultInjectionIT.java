package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import io.reelmill.infrastructure.repository.files.FaultyFiles.Death;
import io.reelmill.infrastructure.repository.files.FaultyFiles.Fault;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change of the disk in the life of a session, failing once each and being the last of the process once each. */
class FaultInjectionIT {
    private static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path directory;

    private final List<String> computed = new ArrayList<>();
    // A store forgets a folder that nobody holds, and would then recover it where a running process does not.
    private final List<SessionFolder> held = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_is_cut_off_leaves_the_old_or_the_new_state_and_is_resumed(Fault fault) throws IOException {
        Manifest whole = life(Fixture.store(directory.resolve("whole"), new FaultyFiles(NEVER, fault)));
        int faulty = 1;
        boolean reached = true;
        while (reached) {
            Path home = directory.resolve("home-" + faulty);
            FaultyFiles disk = new FaultyFiles(faulty, fault);
            computed.clear();
            Throwable failure = catchThrowable(() -> life(Fixture.store(home, disk)));
            reached = disk.reached();
            if (reached) {
                assertThat(failure).as("at change %d", faulty).isInstanceOfAny(Death.class, UncheckedIOException.class);
                assertOldOrNew(Fixture.store(home, new FaultyFiles(NEVER, fault)), "at change " + faulty);
                Manifest resumed = life(Fixture.store(home, new FaultyFiles(NEVER, fault)));
                assertThat(resumed).as("at change %d", faulty).isEqualTo(whole);
                assertWhole(home);
            }
            // Five derivations, and at most the one that was cut off once more.
            assertThat(computed).as("at change %d", faulty).hasSizeLessThanOrEqualTo(6);
            faulty++;
        }
        assertThat(faulty).isGreaterThan(60);
    }

    @Test
    void a_retry_in_the_same_process_goes_on_where_a_change_failed() throws IOException {
        for (Fault fault : List.of(Fault.FAILS_BEFORE, Fault.FAILS_AFTER)) {
            Manifest whole = life(Fixture.store(directory.resolve("whole" + fault), new FaultyFiles(NEVER, fault)));
            int faulty = 1;
            boolean reached = true;
            while (reached) {
                Path home = directory.resolve(fault + "-" + faulty);
                SessionStore store = Fixture.store(home, new FaultyFiles(faulty, fault));
                reached = catchThrowable(() -> life(store)) != null;
                if (reached) {
                    assertThat(life(store)).as("%s at change %d", fault, faulty).isEqualTo(whole);
                    assertWhole(home);
                }
                faulty++;
            }
            assertThat(faulty).as(fault.name()).isGreaterThan(60);
        }
    }

    @Test
    void flushes_every_file_before_its_name_is_given_and_every_name_before_it_is_relied_on() throws IOException {
        FaultyFiles disk = new FaultyFiles(NEVER, Fault.FAILS_BEFORE);
        SessionFolder folder = Fixture.store(directory, disk).open(ID, Map.of());
        disk.journal().clear();

        derive(folder, "script", "v1", "scripts/script.json");

        assertThat(disk.journal())
                .containsExactly(
                        "nothing to delete .part-script.json",
                        "sync .part-script.json",
                        "syncDirectory scripts",
                        "nothing to delete .part-session.json",
                        "write .part-session.json",
                        "sync .part-session.json",
                        "rename .part-session.json session.json",
                        "syncDirectory metadata",
                        "rename .part-script.json script.json",
                        "syncDirectory scripts");
    }

    /** Opens, derives, changes inputs, drops a file, and completes: everything a session goes through. */
    private Manifest life(SessionStore store) {
        SessionFolder folder = store.open(ID, Map.of());
        held.add(folder);
        folder.update(old -> old.in(SessionState.RUNNING, Optional.empty()));
        boolean later = folder.manifest().timings().containsKey("first");
        if (!later) {
            derive(folder, "script", "v1", "scripts/script.json");
            derive(folder, "captions", "v1", "captions/a.vtt", "final_output/c.srt");
            derive(folder, "spare", "v1", "audio/spare.wav");
            folder.update(old -> old.timings().containsKey("first") ? old : old.withTiming("first", 1));
        }
        derive(folder, "script", "v2", "scripts/script.json");
        derive(folder, "captions", "v2", "captions/a.vtt");
        folder.discard(artefact -> artefact.key().equals("spare"));
        folder.update(old -> old.completed(Fixture.CLOCK.instant()));
        return folder.manifest();
    }

    private void derive(SessionFolder folder, String key, String version, String... paths) {
        folder.derive(Recipe.of(key, List.of(paths), Inputs.of(version)), targets -> {
            computed.add(key + " " + version);
            for (Path target : targets) {
                Files.writeString(target, key + " " + version);
            }
            return Provenance.embedded("motion", version);
        });
    }

    /** All files of a key are of the version that the manifest names, and there is no other file. */
    private void assertOldOrNew(SessionStore store, String when) throws IOException {
        SessionFolder folder = store.open(ID, Map.of());
        for (Artefact artefact : folder.manifest().artefacts()) {
            assertThat(folder.path(artefact.path()))
                    .as(when)
                    .hasContent(artefact.key() + " " + artefact.provenance().model());
        }
        assertThat(files(folder.path(""))).as(when).isEqualTo(recorded(folder.manifest()));
    }

    private void assertWhole(Path home) throws IOException {
        SessionFolder folder = Fixture.store(home, new DurableFiles()).find(ID).orElseThrow();
        for (Artefact artefact : folder.manifest().artefacts()) {
            assertThat(Sha256.of(folder.path(artefact.path()))).isEqualTo(artefact.sha256());
        }
        assertThat(files(folder.path(""))).isEqualTo(recorded(folder.manifest()));
    }

    private static Set<String> recorded(Manifest manifest) {
        return manifest.artefacts().stream().map(Artefact::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every file but the manifest and the logs. */
    private static Set<String> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .filter(path -> !path.equals("metadata/session.json") && !path.startsWith("logs/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
