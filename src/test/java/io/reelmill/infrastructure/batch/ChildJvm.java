package io.reelmill.infrastructure.batch;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Runs a main class of the tests in a JVM of its own, hundreds of times: from an archive of parsed classes, which takes half
 * of the processor's time away. Such archives want jars, so the folders of classes are packed first.
 */
final class ChildJvm {
    private static final Path FOLDER =
            Path.of("target", "child-jvm-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final String CLASS_PATH = packed();
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    private static final String ARCHIVED = "-XX:SharedArchiveFile=" + archive();

    private ChildJvm() {}

    /** Its exit code; what it says is added to {@code console}. */
    static int run(Class<?> main, Path console, String... arguments) throws IOException, InterruptedException {
        return run(ARCHIVED, main, console, arguments);
    }

    /** Of the classes that a whole batch loads. */
    private static Path archive() {
        try {
            Path archive = FOLDER.resolve("classes.jsa");
            Path home = Files.createDirectories(FOLDER.resolve("home"));
            Path topics = Files.writeString(home.resolve("topics.csv"), "topic\nBees\n");
            run(
                    "-XX:ArchiveClassesAtExit=" + archive,
                    StubRun.class,
                    FOLDER.resolve("console.log"),
                    home.toString(),
                    topics.toString(),
                    "0");
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static int run(String archive, Class<?> main, Path console, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(OPTIONS);
        line.addAll(List.of(archive, "-cp", CLASS_PATH, main.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start()
                .waitFor();
    }

    private static String packed() {
        List<String> entries = new ArrayList<>();
        try {
            Files.createDirectories(FOLDER);
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry);
                entries.add(Files.isDirectory(path) ? pack(path).toString() : entry);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path pack(Path classes) throws IOException {
        Path jar = FOLDER.resolve(classes.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                // With entries for folders too: migrations are looked for in one.
                packed.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, packed);
                }
                packed.closeEntry();
            }
        }
        return jar;
    }
}
