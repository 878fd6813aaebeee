package io.reelmill;

import io.reelmill.shared.hash.Sha256;
import io.reelmill.shared.stub.ChildClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A home in which the whole program runs as a process of its own, and looks into what it leaves there. */
final class ProgramHome {
    private static final Pattern RECORDED =
            Pattern.compile("\"path\": \"([^\"]+)\",\\s+\"bytes\": \\d+,\\s+\"sha256\": \"([0-9a-f]{64})\"");

    /** Without the tests' own classes, which would be found and wired as parts of the application. */
    private static final ChildClasses CLASSES =
            new ChildClasses("program", entry -> !entry.endsWith("test-classes"), (options, folder) -> {
                ProgramHome home =
                        new ProgramHome(folder.resolve("home"), "topic,key_points\nBees,Bees fly|Bees hum\n");
                String topics = home.home.resolve("topics.csv").toString();
                home.start(options, Map.of(), "run", topics).waitFor();
            });

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param topics the rows of {@code topics.csv} */
    ProgramHome(Path home, String topics) throws IOException {
        this.home = Files.createDirectories(home);
        Files.writeString(home.resolve("topics.csv"), topics);
        environment.put("REELMILL_VIDEO_SHORTSIDE", "216");
    }

    ProgramHome with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    Path path() {
        return home;
    }

    /** {@code run topics.csv}. */
    Process run() throws IOException {
        return start("run", home.resolve("topics.csv").toString());
    }

    /** Any command; what it says is appended to {@link #console}. */
    Process start(String... command) throws IOException {
        return start(Map.of(), command);
    }

    /** Any command with variables of its own. */
    Process start(Map<String, String> variables, String... command) throws IOException {
        return start(CLASSES.options(), variables, command);
    }

    private Process start(List<String> options, Map<String, String> variables, String... command) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx512m");
        line.addAll(options);
        line.add(Application.class.getName());
        line.addAll(List.of(command));
        line.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        return builder.start();
    }

    String console() throws IOException {
        Path log = home.resolve("console.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /**
     * Every file that a manifest names and that is there with its hash, with its modification time. A manifest is written
     * just before its files get their names, so in a running or killed session some may be missing yet.
     */
    Map<Path, String> finished() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path session : sessions()) {
            for (MatchResult artefact : artefacts(session)) {
                Path file = session.resolve(artefact.group(1));
                if (hash(file).equals(artefact.group(2))) {
                    files.put(file, artefact.group(2) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return files;
    }

    /** How many files the manifests name. */
    int named() throws IOException {
        int named = 0;
        for (Path session : sessions()) {
            named += artefacts(session).size();
        }
        return named;
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

    List<String> manifests() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path session : sessions()) {
            texts.add(Files.readString(session.resolve("metadata/session.json")));
        }
        return texts;
    }

    private List<Path> sessions() throws IOException {
        Path outputs = home.resolve("outputs");
        if (!Files.exists(outputs)) {
            return List.of();
        }
        try (Stream<Path> sessions = Files.list(outputs)) {
            return sessions.toList();
        }
    }

    List<Path> finals() throws IOException {
        return files(home.resolve("outputs")).stream()
                .filter(file -> file.getFileName().toString().matches("final_video_.*\\.mp4"))
                .toList();
    }

    /** Files where no run may write, and work files that nobody took away. */
    List<Path> strangers() throws IOException {
        return files(home).stream()
                .map(home::relativize)
                .filter(file -> !file.startsWith("data"))
                .filter(file -> file.getNameCount() > 1 || !file.toString().matches("topics.csv|console.log"))
                .filter(file -> !file.startsWith("outputs")
                        || file.getFileName().toString().startsWith("."))
                .toList();
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Running programs of this home's own unpacked ffmpeg. */
    long encoders() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command ->
                                command.startsWith(home.resolve("data").toString()))
                        .isPresent())
                .count();
    }
}
