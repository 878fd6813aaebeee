package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.shared.hash.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with real speech, pictures and encoders on a small canvas, killed and signalled in mid-work. */
class KilledRunsIT {
    private static final int KILLS = 10;
    /** The exit code of a run that was stopped. */
    private static final int STOPPED = 6;

    private static final long SEED = 20261123;
    private static final Pattern RECORDED =
            Pattern.compile("\"path\": \"([^\"]+)\",\\s+\"bytes\": \\d+,\\s+\"sha256\": \"([0-9a-f]{64})\"");
    private static final String TOPICS = """
            id,topic,platform,duration,key_points,captions,music
            tide,Why the tide turns,tiktok,9,The Moon pulls the sea|The Earth turns beneath it,highlight,calm
            bread,How bread rises,instagram,8,Yeast eats sugar|Gas fills the dough,plain,none
            ice,Why ice floats,x,8,Frozen water takes more room,none,upbeat
            echo,What an echo is,youtube-shorts,7,Sound comes back from a wall,highlight,dramatic
            """;

    @TempDir
    private Path folder;

    @Test
    void completes_after_a_kill_at_any_moment_and_leaves_what_was_finished_as_it_was() throws Exception {
        Path whole = home("whole");
        long begun = System.nanoTime();
        assertThat(run(whole).waitFor()).as(console(whole)).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            Path home = home("killed-" + kill);
            Process process = run(home);
            // The moment itself is the test's input, not a guess at when something is done.
            boolean ended = process.waitFor((long) (length * random.nextDouble(0.1, 0.95)), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertNoEncoderIsLeft(home);
            Map<Path, String> before = finished(home);

            assertThat(run(home).waitFor())
                    .as("after kill %d%s: %s", kill, ended ? ", too late" : "", console(home))
                    .isZero();

            assertThat(finished(home)).as("after kill %d", kill).containsAllEntriesOf(before);
            assertWhole(home);
            assertThat(strangers(home)).isEmpty();
        }
    }

    @Test
    void a_signal_in_mid_encode_ends_everything_within_thirty_seconds_stopped_and_restartable() throws Exception {
        Path home = home("signalled");
        Process process = run(home);
        await().atMost(Duration.ofMinutes(2)).until(() -> !finished(home).isEmpty() && encoders(home) > 0);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(STOPPED);
        assertNoEncoderIsLeft(home);
        assertThat(console(home)).contains("stopped; run the same command to go on");
        assertThat(manifests(home)).isNotEmpty().noneMatch(text -> text.contains("\"status\": \"RUNNING\""));
        Map<Path, String> before = finished(home);
        assertThat(run(home).waitFor()).as(console(home)).isZero();
        assertThat(finished(home)).containsAllEntriesOf(before);
        assertWhole(home);
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("topics.csv"), TOPICS);
        return home;
    }

    private static Process run(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        shippedClasses(),
                        Application.class.getName(),
                        "run",
                        home.resolve("topics.csv").toString(),
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().put("REELMILL_VIDEO_SHORTSIDE", "216");
        return builder.start();
    }

    /** Without the tests' own classes, which would be found and wired as parts of the application. */
    private static String shippedClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String console(Path home) throws IOException {
        Path log = home.resolve("console.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /**
     * Every file that a manifest names and that is there with its hash, with its modification time. A manifest is written
     * just before its files get their names, so in a running or killed session some may be missing yet.
     */
    private static Map<Path, String> finished(Path home) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path session : sessions(home)) {
            for (MatchResult artefact : artefacts(session)) {
                Path file = session.resolve(artefact.group(1));
                if (hash(file).equals(artefact.group(2))) {
                    files.put(file, artefact.group(2) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    private static List<MatchResult> artefacts(Path session) throws IOException {
        Path manifest = session.resolve("metadata/session.json");
        return Files.exists(manifest)
                ? RECORDED.matcher(Files.readString(manifest)).results().toList()
                : List.of();
    }

    private static String hash(Path file) throws IOException {
        try {
            return Sha256.of(file);
        } catch (NoSuchFileException notYet) {
            return "";
        }
    }

    /** Four videos, and every file that a manifest names is there and unharmed. */
    private static void assertWhole(Path home) throws IOException {
        int named = 0;
        for (Path session : sessions(home)) {
            named += artefacts(session).size();
        }
        assertThat(finals(home)).hasSize(4);
        assertThat(finished(home)).hasSize(named).hasSizeGreaterThan(4 * 15);
    }

    private static List<String> manifests(Path home) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path session : sessions(home)) {
            texts.add(Files.readString(session.resolve("metadata/session.json")));
        }
        return texts;
    }

    private static List<Path> sessions(Path home) throws IOException {
        Path outputs = home.resolve("outputs");
        if (!Files.exists(outputs)) {
            return List.of();
        }
        try (Stream<Path> sessions = Files.list(outputs)) {
            return sessions.toList();
        }
    }

    private static List<Path> finals(Path home) throws IOException {
        return files(home.resolve("outputs"))
                .filter(file -> file.getFileName().toString().matches("final_video_.*\\.mp4"))
                .toList();
    }

    /** Files where no run may write, and work files that nobody took away. */
    private static List<Path> strangers(Path home) throws IOException {
        return files(home)
                .map(home::relativize)
                .filter(file -> !file.startsWith("data"))
                .filter(file -> file.getNameCount() > 1 || !file.toString().matches("topics.csv|console.log"))
                .filter(file -> !file.startsWith("outputs")
                        || file.getFileName().toString().startsWith("."))
                .toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static void assertNoEncoderIsLeft(Path home) {
        await().atMost(Duration.ofSeconds(10)).until(() -> encoders(home) == 0);
    }

    /** Running programs of this home's own unpacked ffmpeg. */
    private static long encoders(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command ->
                                command.startsWith(home.resolve("data").toString()))
                        .isPresent())
                .count();
    }
}
