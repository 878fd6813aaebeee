package io.reelmill.shared.stub;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The classes for JVMs that tests start, some of them hundreds of times: from an archive of parsed classes and with the quick
 * compiler alone, which takes more than half of the processor's time away. Such archives want jars, so folders of classes
 * are packed first.
 */
public final class ChildClasses {
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private final Path folder;
    private final String classPath;
    private final Path archive;

    /** Runs a program that loads what the later ones will, with options for the JVM in front of its name. */
    @FunctionalInterface
    public interface Rehearsal {
        void run(List<String> options, Path folder) throws IOException, InterruptedException;
    }

    /**
     * @param name of a folder in {@code target}
     * @param entries which parts of the tests' own class path are wanted
     */
    public ChildClasses(String name, Predicate<String> entries, Rehearsal rehearsal) {
        folder = Path.of("target", name + "-" + ProcessHandle.current().pid()).toAbsolutePath();
        archive = folder.resolve("classes.jsa");
        try {
            Files.createDirectories(folder);
            deleteOfTheDead(name);
            classPath = packed(entries);
            rehearsal.run(options("-XX:ArchiveClassesAtExit=" + archive), folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** A JVM cannot delete its own folder at its end: what it started may still run. The next one can. */
    private void deleteOfTheDead(String name) throws IOException {
        Pattern siblings = Pattern.compile(Pattern.quote(name) + "-(\\d+)");
        List<Path> all;
        try (Stream<Path> listed = Files.list(folder.getParent())) {
            all = listed.toList();
        }
        for (Path each : all) {
            Matcher sibling = siblings.matcher(each.getFileName().toString());
            if (sibling.matches()
                    && ProcessHandle.of(Long.parseLong(sibling.group(1))).isEmpty()) {
                delete(each);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException gone) {
            // Another JVM deletes it at the same time; whatever is left waits for the next.
            return;
        }
    }

    /** For the JVM, the class path included. */
    public List<String> options() {
        return options("-XX:SharedArchiveFile=" + archive);
    }

    private List<String> options(String more) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of(more, "-cp", classPath));
        return options;
    }

    private String packed(Predicate<String> wanted) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (wanted.test(entry)) {
                entries.add(Files.isDirectory(path) ? pack(path).toString() : entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path pack(Path classes) throws IOException {
        Path jar = folder.resolve(classes.getFileName() + ".jar");
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
