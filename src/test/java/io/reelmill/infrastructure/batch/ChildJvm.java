package io.reelmill.infrastructure.batch;

import io.reelmill.shared.stub.ChildClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a JVM of its own. */
final class ChildJvm {
    /** Of the classes that a whole batch loads. */
    private static final ChildClasses CLASSES = new ChildClasses("child-jvm", entry -> true, (options, folder) -> {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path topics = Files.writeString(home.resolve("topics.csv"), "topic\nBees\n");
        run(options, StubRun.class, folder.resolve("console.log"), home.toString(), topics.toString(), "0");
    });

    private ChildJvm() {}

    /** Its exit code; what it says is added to {@code console}. */
    static int run(Class<?> main, Path console, String... arguments) throws IOException, InterruptedException {
        return run(CLASSES.options(), main, console, arguments);
    }

    private static int run(List<String> options, Class<?> main, Path console, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx256m");
        line.addAll(options);
        line.add(main.getName());
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start()
                .waitFor();
    }
}
