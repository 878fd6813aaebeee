package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Node;
import io.reelmill.core.session.Home;
import io.reelmill.presentation.cli.ServiceStarter.RunningService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    private Path directory;

    private final Terminal terminal = new Terminal();
    private Node node = new Node("mill-1", true);
    private String left = "";
    private String rights = "";

    private RunningService service(Runnable meanwhile) {
        return new RunningService() {
            @Override
            public URI url() {
                return URI.create("http://127.0.0.1:18080");
            }

            @Override
            public Node node() {
                return node;
            }

            @Override
            public void awaitEnd() {
                meanwhile.run();
            }
        };
    }

    private void look() {
        try {
            Path file = ServiceFile.place(new Home(directory), node);
            left = Files.readString(file);
            rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException missing) {
            left = missing.toString();
        }
    }

    private int serve(String... options) {
        String[] line = new String[options.length + 3];
        line[0] = "serve";
        System.arraycopy(options, 0, line, 1, options.length);
        line[line.length - 2] = "--home";
        line[line.length - 1] = directory.toString();
        return terminal.type(new FakeServices(), line);
    }

    @Test
    void while_it_runs_commands_find_it_and_its_owner_alone_may_read_where() {
        terminal.service = service(this::look);

        assertThat(serve()).isZero();

        assertThat(left)
                .contains("\"url\":\"http://127.0.0.1:18080\"", "\"node\":\"mill-1\"")
                .contains("\"pid\":" + ProcessHandle.current().pid());
        assertThat(rights).isEqualTo("rw-------");
        assertThat(new Home(directory).data()).isEmptyDirectory();
    }

    @Test
    void it_says_in_one_line_where_it_is_what_opens_it_and_how_to_stop_it() {
        terminal.service = service(() -> {});

        assertThat(serve()).isZero();

        assertThat(terminal.out.toString())
                .isEqualTo("Reelmill serves http://127.0.0.1:18080; administrator's credential: %s;"
                                .formatted(directory.resolve("data/admin.token"))
                        + " to stop it: Ctrl-C or kill %d\nstopped\n"
                                .formatted(ProcessHandle.current().pid()));
    }

    @Test
    void where_to_listen_is_handed_on() throws IOException {
        terminal.service = service(() -> {});

        assertThat(serve("--port", "0", "--address", "127.0.0.2")).isZero();

        assertThat(terminal.door.port()).isEqualTo(OptionalInt.of(0));
        assertThat(terminal.door.address()).contains(InetAddress.getByName("127.0.0.2"));
    }

    @Test
    void a_port_that_cannot_be_is_bad_usage() {
        assertThat(serve("--port", "65536")).isEqualTo(2);

        assertThat(terminal.err.toString()).contains("--port is between 0 and 65535");
    }

    @Test
    void what_another_service_wrote_meanwhile_stays() throws IOException {
        Home home = new Home(directory);
        ServiceFile other = new ServiceFile(URI.create("http://127.0.0.1:9"), 1, "mill-2", Terminal.NOW);
        terminal.service = service(() -> other.write(home.service()));

        assertThat(serve()).isZero();

        assertThat(ServiceFile.read(home.service())).contains(other);
    }

    @Test
    void a_node_that_shares_its_home_leaves_the_others_files_alone() throws IOException {
        Home home = new Home(directory);
        node = new Node("mill-1", false);
        ServiceFile other = new ServiceFile(URI.create("http://127.0.0.1:9"), 1, "mill-2", Terminal.NOW);
        other.write(ServiceFile.place(home, new Node("mill-2", false)));
        terminal.service = service(this::look);

        assertThat(serve()).isZero();

        assertThat(left).contains("\"node\":\"mill-1\"");
        assertThat(directory.resolve("data/nodes"))
                .isDirectoryContaining("glob:**mill-2.json")
                .isDirectoryNotContaining("glob:**mill-1.json");
        assertThat(ServiceFile.read(directory.resolve("data/nodes/mill-2.json")))
                .contains(other);
    }
}
