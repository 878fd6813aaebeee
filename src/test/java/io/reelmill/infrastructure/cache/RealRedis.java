package io.reelmill.infrastructure.cache;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;
import redis.embedded.core.ExecutableProvider;

/** A redis-server of its own process on loopback, that can be killed and frozen. */
final class RealRedis implements AutoCloseable {
    private final int port;
    private final Process process;

    private RealRedis(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws TestAbortedException when this machine cannot run it: the test then counts as not run */
    static RealRedis start(Path directory, int port) {
        try {
            File program = ExecutableProvider.newJarResourceProvider(directory.toFile())
                    .get();
            return started(program, directory, port);
        } catch (IOException unable) {
            throw new TestAbortedException("No redis-server runs here", unable);
        }
    }

    private static RealRedis started(File program, Path directory, int port) throws IOException {
        Process process = new ProcessBuilder(
                        program.getPath(),
                        "--port",
                        "" + port,
                        "--bind",
                        "127.0.0.1",
                        "--save",
                        "",
                        "--appendonly",
                        "no")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("Ready to accept connections")) {
                return new RealRedis(port, process);
            }
        }
        throw new IOException(program + " ended at once");
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void thaw() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-CONT", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Kills it. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
