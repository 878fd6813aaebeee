package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.Home;
import io.reelmill.presentation.cli.remote.RemoteServices;
import io.reelmill.presentation.cli.remote.Service;
import io.reelmill.presentation.cli.remote.Services;
import io.reelmill.shared.settings.Secret;
import io.reelmill.shared.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which service a command talks to, and with which credential. */
class ServicesTest {
    @TempDir
    private Path directory;

    private final StubServer server = new StubServer();
    private Home home;
    private HeldLock lock;

    @BeforeEach
    void aServiceRunsInTheHome() throws IOException {
        home = new Home(directory);
        asksWhoItIs();
        write(server.uri(""));
        lock = HeldLock.of(
                home.data().resolve("owner.lock"), ProcessHandle.current().pid());
        Files.writeString(home.adminToken(), "of-the-home\n");
    }

    @AfterEach
    void close() throws IOException {
        lock.close();
        server.close();
    }

    private void asksWhoItIs() {
        server.answers(401, "{}", "WWW-Authenticate", "Bearer realm=\"reelmill\"");
    }

    private void write(URI url) {
        new ServiceFile(url, ProcessHandle.current().pid(), "mill-1", Instant.now()).write(home.service());
    }

    private CliOptions options(Optional<URI> named, String token) {
        Optional<Secret> secret =
                Optional.of(token).filter(given -> !given.isEmpty()).map(Secret::new);
        return new CliOptions(home, false, false, Optional.empty(), named, secret);
    }

    /** The credential that a list is asked for with; each answers the probe first when the file named it. */
    private String credential(CliOptions options) {
        Service found = Services.find(options).orElseThrow();
        server.answers(200, "{\"items\":[]}");
        assertThat(new RemoteServices(found, options, new SilentListener())
                        .services()
                        .newest()
                        .apply(1))
                .isNotNull();
        return server.received().get(server.received().size() - 1).header("Authorization");
    }

    @Test
    void the_service_in_the_home_is_found_and_gets_the_secret_that_lies_there() {
        assertThat(credential(options(Optional.empty(), ""))).isEqualTo("Bearer of-the-home");
        assertThat(server.received().get(0).header("Authorization")).isEmpty();
    }

    @Test
    void a_token_of_one_s_own_comes_first() {
        assertThat(credential(options(Optional.empty(), "mine"))).isEqualTo("Bearer mine");
    }

    @Test
    void a_service_elsewhere_never_gets_the_home_s_secret() {
        assertThat(credential(options(Optional.of(server.uri("/")), ""))).isEmpty();
        assertThat(credential(options(Optional.of(server.uri("/")), "mine"))).isEqualTo("Bearer mine");
    }

    @Test
    void a_file_that_was_left_behind_leads_to_no_service() {
        server.close();
        assertThat(Services.find(options(Optional.empty(), ""))).isEmpty();
    }

    @Test
    void somebody_else_at_the_port_of_a_killed_service_never_gets_the_home_s_secret() throws IOException {
        server.answers(200, "{\"items\":[]}");
        assertThat(Services.find(options(Optional.empty(), ""))).isEmpty();

        asksWhoItIs();
        lock.close();
        assertThat(Services.find(options(Optional.empty(), ""))).isEmpty();

        assertThat(server.received())
                .hasSize(1)
                .allMatch(asked -> asked.header("Authorization").isEmpty());
    }

    @Test
    void a_service_that_speaks_tls_is_not_talked_to_by_its_address() {
        write(URI.create("https://127.0.0.1:8443"));

        assertThatThrownBy(() -> Services.find(options(Optional.empty(), "")))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("https://127.0.0.1:8443", "--server https://NAME:PORT");
        assertThat(server.received()).isEmpty();
    }
}
