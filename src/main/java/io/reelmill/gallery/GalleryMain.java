package io.reelmill.gallery;

import io.reelmill.shared.fonts.Fonts;
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
    private static final int SMALLEST = 90;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIRECTORY",
            defaultValue = "${sys:gallery.directory:-gallery}",
            description = "Where pictures and page are put (${DEFAULT-VALUE}).")
    private @Nullable Path folder;

    @Option(
            names = "--short-side",
            defaultValue = "360",
            description = "Pixels of a picture's shorter side (${DEFAULT-VALUE}).")
    private int shortSide;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:REELMILL_HOME:-.}",
            description = "Where config/fonts lies; else REELMILL_HOME, else the working directory.")
    private @Nullable Path home;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        LoggingSystem.get(GalleryMain.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new GalleryMain());
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (shortSide < SMALLEST) {
            throw new CommandLine.ParameterException(
                    line,
                    "--short-side %d is too small to see anything: take %d or more".formatted(shortSide, SMALLEST));
        }
        PrintWriter out = line.getOut();
        Path hung = Objects.requireNonNull(folder);
        Fonts.prepare(Gallery.work(hung).cache().resolve("fonts"));
        Fonts.add(Objects.requireNonNull(home).resolve("config").resolve("fonts"));
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
