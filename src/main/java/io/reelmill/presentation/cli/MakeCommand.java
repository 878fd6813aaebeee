package io.reelmill.presentation.cli;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.NotesCell;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code reelmill make "TOPIC"}: one row, given as options, then run like a file of one. */
@Command(
        name = "make",
        sortOptions = false,
        description = {
            "Makes one video of a topic.",
            "",
            "The more key points, the better the video: without them only the topic is known, and nothing"
                    + " is made up. The same words are the same batch: a finished video is shown again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill make \"Why honey bees dance\" --duration 20 --platform tiktok \\",
            "      --key-point \"The dance points to flowers\" --key-point \"Its angle follows the sun\"",
            "  reelmill make \"A verse for the sea\" --script-file verse.txt --music none"
        })
final class MakeCommand implements Callable<Integer> {
    private final Invocation invocation;
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "What the video is about, 1 to 500 characters.")
    private List<String> topic = List.of();

    @Option(names = "--script-file", paramLabel = "FILE", description = "Narration to be spoken, from a text file.")
    private Optional<Path> scriptFile = Optional.empty();

    @Option(names = "--notes-file", paramLabel = "FILE", description = "Your notes, from a Markdown or text file.")
    private Optional<Path> notesFile = Optional.empty();

    @Option(names = "--again", description = "Make a new video although this one is finished.")
    private boolean again;

    @Option(names = "--buy-again", description = DoubtsOption.DESCRIPTION)
    private boolean buyAgain;

    private MakeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** The command with an option for every column. */
    static CommandLine commandLine(Invocation invocation) {
        MakeCommand make = new MakeCommand(invocation);
        CommandLine line = new CommandLine(make);
        make.spec = line.getCommandSpec();
        ColumnOption.ALL.forEach(column -> make.spec.addOption(column.spec()));
        return line;
    }

    @Override
    public Integer call() {
        Map<String, String> cells = cells();
        return new BatchRun(invocation).of(services -> services.maker().make(cells, again, DoubtsOption.of(buyAgain)));
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.TOPIC.label(), String.join(" ", topic));
        for (ColumnOption column : ColumnOption.ALL) {
            OptionSpec option = spec.findOption(column.option());
            cell(option.getValue()).ifPresent(value -> cells.put(column.column().label(), value));
        }
        scriptFile.ifPresent(file -> {
            if (cells.put(Column.SCRIPT.label(), read(file)) != null) {
                throw new ParameterException(spec.commandLine(), "Give --script or --script-file, not both.");
            }
        });
        notesFile.ifPresent(file -> {
            String notes =
                    NotesCell.of(String.valueOf(file.getFileName()), read(file).replace('\t', ' '));
            if (cells.put(Column.NOTES.label(), notes) != null) {
                throw new ParameterException(spec.commandLine(), "Give --notes or --notes-file, not both.");
            }
        });
        return cells;
    }

    private static Optional<String> cell(@Nullable Object value) {
        if (value instanceof List<?> several) {
            value = several.stream().map(String::valueOf).collect(Collectors.joining(ColumnOption.SEPARATOR));
        }
        return Optional.ofNullable(value).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UnreadableRequestsException(
                    "The file %s cannot be read as UTF-8 text: %s".formatted(file, unreadable), unreadable);
        }
    }
}
