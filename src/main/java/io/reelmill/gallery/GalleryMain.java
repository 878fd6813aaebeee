package io.reelmill.gallery;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the gallery from the command line. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Every scene, theme and caption style as stills on one page.")
public final class GalleryMain implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int SMALLEST = 90;

    @Parameters(index = "0", paramLabel = "DIRECTORY", description = "Where pictures and page are put.")
    private @Nullable Path folder;

    @Option(
            names = "--short-side",
            defaultValue = "360",
            description = "Pixels of a picture's shorter side (${DEFAULT-VALUE}).")
    private int shortSide;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        LoggingSystem.get(GalleryMain.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new GalleryMain()).setExecutionExceptionHandler((problem, line, parsed) -> {
            line.getErr().println("gallery: " + problem.getMessage());
            return WRONG_USE;
        });
    }

    @Override
    public Integer call() throws IOException {
        if (shortSide < SMALLEST) {
            throw new IllegalArgumentException(
                    "--short-side %d is too small to see anything: take %d or more".formatted(shortSide, SMALLEST));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path hung = Objects.requireNonNull(folder);
        new Gallery(hung, shortSide, room -> {
                    out.println(room);
                    out.flush();
                })
                .hang();
        out.println(hung.resolve("index.html"));
        out.flush();
        return 0;
    }
}
