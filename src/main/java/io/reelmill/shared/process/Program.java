package io.reelmill.shared.process;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A program of the user's machine that reads from its standard input and answers on its standard output: started by its
 * absolute path with an empty environment, never by a shell, killed when it takes too long or says too much. Thread-safe.
 *
 * @param file its absolute path
 * @param limit how long a run may take
 * @param most bytes that it may answer
 */
public record Program(Path file, Duration limit, int most) {
    private static final int LAST_WORDS = 400;

    /**
     * The program of a name in the given search path, or at a path; empty when there is none that can be started.
     *
     * @param home what a path is relative to
     */
    public static Optional<Path> find(String name, Path home, @Nullable String searched) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        if (name.contains("/") || name.contains(File.separator)) {
            return executable(home, name);
        }
        return Arrays.stream((searched == null ? "" : searched).split(File.pathSeparator))
                .filter(folder -> folder.startsWith(File.separator))
                .flatMap(folder -> executable(Path.of(folder), name).stream())
                .findFirst();
    }

    private static Optional<Path> executable(Path folder, String path) {
        try {
            return Optional.of(folder.resolve(path).toAbsolutePath())
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /**
     * What it answers.
     *
     * @throws IOException when it cannot be started, fails, takes too long or says too much; with its own last words
     */
    public byte[] run(List<String> arguments, String input) throws IOException {
        List<String> line = new ArrayList<>(List.of(file.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().clear();
        Process process = builder.start();
        try {
            CompletableFuture<byte[]> answer = read(process.getInputStream());
            CompletableFuture<byte[]> words = read(process.getErrorStream());
            feed(process, input);
            return ended(process, answer, words);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private byte[] ended(Process process, CompletableFuture<byte[]> answer, CompletableFuture<byte[]> words)
            throws IOException {
        try {
            byte[] said = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (said.length > most) {
                throw new IOException("%s answers more than %d bytes".formatted(file, most));
            }
            succeed(process, words);
            return said;
        } catch (TimeoutException slow) {
            throw late();
        } catch (ExecutionException broken) {
            throw new IOException("The answer of %s cannot be read".formatted(file), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("%s was interrupted and killed".formatted(file), stopped);
        }
    }

    private void succeed(Process process, CompletableFuture<byte[]> words)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw late();
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with exit code %d: %s"
                    .formatted(file, process.exitValue(), last(words.get(1, TimeUnit.SECONDS))));
        }
    }

    private IOException late() {
        return new IOException("%s took longer than %d s and was killed".formatted(file, limit.toSeconds()));
    }

    private static String last(byte[] words) {
        String said = new String(words, StandardCharsets.UTF_8).strip();
        return said.length() <= LAST_WORDS ? said : "…" + said.substring(said.length() - LAST_WORDS);
    }

    /** Beside the reading: a program that answers while it is asked would wait for ever. */
    private static void feed(Process process, String input) {
        own("feed", () -> {
            try (OutputStream out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException ended) {
                // It has heard enough, or is dead; its exit code says which.
                return;
            }
        });
    }

    private CompletableFuture<byte[]> read(InputStream stream) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        own("answer", () -> {
            try (stream) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                byte[] piece = new byte[1 << 14];
                for (int read = stream.read(piece); read > 0 && bytes.size() <= most; read = stream.read(piece)) {
                    bytes.write(piece, 0, read);
                }
                all.complete(bytes.toByteArray());
            } catch (IOException broken) {
                all.completeExceptionally(broken);
            }
        });
        return all;
    }

    private static void own(String task, Runnable work) {
        Thread thread = new Thread(work, "program-" + task);
        thread.setDaemon(true);
        thread.start();
    }
}
