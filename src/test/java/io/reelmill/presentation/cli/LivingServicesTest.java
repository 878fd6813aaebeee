package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Node;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the files that services leave are those of living ones. */
class LivingServicesTest {
    private static final URI URL = URI.create("http://127.0.0.1:9");
    private static final long OWN = ProcessHandle.current().pid();

    @TempDir
    private Path directory;

    private Home home;

    @BeforeEach
    void home() {
        home = new Home(directory);
    }

    private static ServiceFile file(long pid, String node) {
        return new ServiceFile(URL, pid, node, Terminal.NOW);
    }

    private ServiceFile left(long pid, Node node) {
        ServiceFile file = file(pid, node.id());
        file.write(ServiceFile.place(home, node));
        return file;
    }

    @Test
    void who_holds_the_home_is_believed_as_long_as_it_does() throws IOException {
        assertThat(LivingServices.of(home)).isEmpty();
        ServiceFile living = left(OWN, new Node("mill-1", true));

        try (HeldLock ignored = HeldLock.of(home.data().resolve("owner.lock"), OWN)) {
            assertThat(LivingServices.of(home)).containsExactly(living);
        }

        assertThat(LivingServices.of(home)).isEmpty();
    }

    @Test
    void the_number_of_a_killed_service_that_another_process_has_got_is_not_believed() throws IOException {
        left(OWN, new Node("mill-1", true));
        try (HeldLock ignored = HeldLock.of(home.data().resolve("owner.lock"), OWN + 1)) {
            assertThat(LivingServices.of(home)).isEmpty();
        }

        left(Long.MAX_VALUE, new Node("mill-1", true));
        try (HeldLock ignored = HeldLock.of(home.data().resolve("owner.lock"), Long.MAX_VALUE)) {
            assertThat(LivingServices.of(home)).isEmpty();
        }
    }

    @Test
    void half_a_file_is_none() throws IOException {
        Files.createDirectories(home.data());
        Files.writeString(home.service(), "{half");
        try (HeldLock ignored = HeldLock.of(home.data().resolve("owner.lock"), OWN)) {
            assertThat(LivingServices.of(home)).isEmpty();
        }
    }

    @Test
    void of_the_nodes_of_a_shared_home_each_is_known_by_its_own_lock() throws IOException {
        left(OWN, new Node("mill-1", false));
        ServiceFile living = left(OWN, new Node("mill-2", false));

        try (HeldLock ignored = HeldLock.of(home.nodes().resolve("mill-2.lock"), OWN)) {
            assertThat(LivingServices.of(home)).containsExactly(living);
        }
    }
}
