package io.reelmill.shared.stub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server of one test's own, which may be ill-treated. It comes back at the same address with what it had. */
public final class OwnPostgres implements AutoCloseable {
    private static final String OURS = " from pg_stat_activity where application_name = 'reelmill' ";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    public OwnPostgres(Path data) throws IOException {
        this.data = data;
        server = builder().start();
        port = server.getPort();
    }

    private EmbeddedPostgres.Builder builder() {
        // What it has acknowledged it must know after a crash, which a server for tests need not by default.
        return QuietPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on");
    }

    /** Has a program that works in the home use it. */
    public void useIn(Path home, String... more) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/application.yml"),
                String.join(
                        "\n",
                        "spring.profiles.active: postgresql",
                        "reelmill.database.url: " + url(),
                        "reelmill.database.username: postgres",
                        String.join("\n", more),
                        ""));
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The first column of the first row. */
    public long number(String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Ends one of the program's connections, whatever it does at the moment. */
    public void endAConnection() throws SQLException {
        number("select count(pg_terminate_backend(pid)) from (select pid" + OURS + "order by random() limit 1) as one");
    }

    /** Ends the server as a crash does: nobody says good-bye. */
    public void crash() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).start().waitFor();
        ProcessHandle.of(postmaster).ifPresent(process -> process.onExit().join());
        server.close();
    }

    /** Starts it again after a crash. */
    public void comeBack() throws IOException {
        server = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
