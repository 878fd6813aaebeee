package io.reelmill.infrastructure.client.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A running ffmpeg with the three threads that serve its pipes. */
final class Child {
    private static final int LOG_LINES = 2000;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** ILL, ABRT, BUS, FPE, KILL and SEGV as exit codes. */
    private static final Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 137, 139);

    private final Process process;
    private final Command command;
    private final long started = System.nanoTime();
    private final Deque<String> log = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private final List<Thread> pumps = new ArrayList<>();
    private final AtomicReference<Throwable> feedFailure = new AtomicReference<>();
    private final AtomicReference<String> killed = new AtomicReference<>();
    /** Known to the thread that reads the progress only. */
    private long microseconds;

    private long position;
    private volatile long lastProgress = started;
    private volatile long frames;

    private Child(Process process, Command command) {
        this.process = process;
        this.command = command;
    }

    /** @param program its path, and before it whatever is to start it in its place */
    static Child start(List<String> program, Map<String, String> environment, Command command) throws IOException {
        List<String> line = new ArrayList<>(program);
        line.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Child child = new Child(builder.start(), command);
        // Painting steps back like ffmpeg, where the JVM heeds priorities.
        child.pump("feed", child::feed).setPriority(Thread.MIN_PRIORITY);
        child.pump("progress", () -> read(child.process.getInputStream(), child.listener()));
        child.pump("log", () -> read(child.process.getErrorStream(), child::log));
        return child;
    }

    /** Waits for the end; kills the child when it stands still or takes too long. */
    void await(Duration stall, Duration limit) throws InterruptedException {
        while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            long now = System.nanoTime();
            if (now - lastProgress > stall.toNanos()) {
                kill("made no progress for " + stall.toSeconds() + " s and was killed");
            } else if (now - started > limit.toNanos()) {
                kill("took longer than " + limit.toSeconds() + " s and was killed");
            }
        }
        pumps.get(0).join(PATIENCE.toMillis());
        // A feed may hang in a painter; nobody waits for that.
        pumps.get(0).interrupt();
        for (Thread pump : pumps) {
            pump.join(PATIENCE.toMillis());
        }
    }

    /** Kills the child and whatever it started; harmless when it has ended. */
    void kill(String why) {
        killed.compareAndSet(null, why);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pumps.get(0).interrupt();
    }

    /** Waits until a killed child is gone, and does not write to its files any more. */
    void bury() {
        process.onExit().join();
    }

    boolean succeeded() {
        return killed.get() == null && feedFailure.get() == null && process.exitValue() == 0;
    }

    /** Whether it crashed, or somebody other than us killed it: then trying again may help. */
    boolean crashed() {
        int code = process.exitValue();
        return killed.get() == null
                && feedFailure.get() == null
                && (CRASHES.contains(code) || code < 0 || code == 255 && said("received signal"));
    }

    /** Whether it came to no end of its own, by our doing or another's. */
    boolean unfinished() {
        return killed.get() != null || crashed();
    }

    /** What the feed itself failed with. */
    Optional<Throwable> feedFailure() {
        return Optional.ofNullable(feedFailure.get());
    }

    /** How it ended, in words. */
    String ending() {
        String why = killed.get();
        int code = process.exitValue();
        if (why != null) {
            return why;
        }
        return crashed() ? "was killed by signal " + (code - 128) : "ended with exit code " + code;
    }

    Output output() {
        synchronized (log) {
            return new Output(List.copyOf(log), written, frames);
        }
    }

    private Thread pump(String task, Runnable work) {
        Thread thread = new Thread(work, "ffmpeg-" + process.pid() + "-" + task);
        thread.setDaemon(true);
        pumps.add(thread);
        thread.start();
        return thread;
    }

    private void feed() {
        try (OutputStream input = process.getOutputStream()) {
            command.feed().writeTo(input);
        } catch (IOException ended) {
            // The child has what it needs or is dead; its exit code says which.
            log("The feed ended early: " + ended.getMessage());
        } catch (RuntimeException | Error e) {
            if (killed.get() == null) {
                feedFailure.set(e);
                kill("lost its feed");
            }
        }
    }

    private Consumer<String> listener() {
        return command.arguments().contains("-progress") ? this::progress : written::add;
    }

    private void progress(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return;
        }
        String key = line.substring(0, equals);
        String value = line.substring(equals + 1).strip();
        if (key.equals("frame")) {
            frames = Long.parseLong(value);
        } else if (key.equals("out_time_us") && !value.equals("N/A")) {
            microseconds = Long.parseLong(value);
            command.progress().accept(Math.max(0, microseconds / 1e6));
        } else if (key.equals("progress") && frames + microseconds != position) {
            position = frames + microseconds;
            lastProgress = System.nanoTime();
        }
    }

    private void log(String line) {
        if (line.contains("no version information available")) {
            return;
        }
        synchronized (log) {
            if (log.size() == LOG_LINES) {
                log.removeFirst();
            }
            log.add(line);
        }
    }

    private boolean said(String words) {
        return output().log().stream().anyMatch(line -> line.contains(words));
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines);
        } catch (IOException | UncheckedIOException e) {
            lines.accept("Its output cannot be read: " + e.getMessage());
        }
    }
}
