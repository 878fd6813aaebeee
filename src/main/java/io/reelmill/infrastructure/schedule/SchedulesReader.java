package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.CheckSchedule;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Understands {@code jobs/schedules.yml}. YAML's nodes are read as they are, nothing is constructed from them. */
final class SchedulesReader {
    private static final List<String> FIELDS =
            List.of("name", "cron", "zone", "file", "topics", "take", "overlap", "missed", "paused", "budget");

    private final CheckSchedule check;

    SchedulesReader(CheckSchedule check) {
        this.check = check;
    }

    /**
     * The schedules in the text, none when it is empty.
     *
     * @throws IllegalArgumentException with line, cause and remedy
     */
    List<Schedule> read(String text) {
        Node root = compose(text);
        if (root == null) {
            return List.of();
        }
        Optional<Node> list = Optional.ofNullable(
                        YamlNode.of(root).fields(List.of("schedules")).get("schedules"))
                .map(YamlNode::node);
        if (list.isEmpty() || YamlNode.of(list.get()).empty()) {
            return List.of();
        }
        Map<String, Integer> lines = new HashMap<>();
        return YamlNode.of(list.get()).items().stream()
                .map(item -> unique(schedule(item), item, lines))
                .toList();
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine();
            throw YamlNode.wrong(
                    line,
                    "%s. It is no YAML; put a value that begins with * or holds a colon into quotes, indent by spaces"
                            .formatted(broken.getProblem()));
        } catch (YAMLException broken) {
            throw new IllegalArgumentException(
                    "%s is no YAML: %s".formatted(SchedulesFile.NAME, broken.getMessage()), broken);
        }
    }

    private static Schedule unique(Schedule schedule, YamlNode item, Map<String, Integer> lines) {
        Integer before = lines.put(schedule.name(), item.line());
        if (before != null) {
            throw item.wrong("name: there is a schedule '%s' already, in line %d".formatted(schedule.name(), before));
        }
        return schedule;
    }

    private Schedule schedule(YamlNode item) {
        Map<String, YamlNode> fields = item.fields(FIELDS);
        Schedule schedule = new Schedule(
                text(fields, "name").orElse(""),
                text(fields, "cron").orElse(""),
                zone(fields),
                new Schedule.Topics(file(fields), rows(fields)),
                take(fields),
                choice(fields, "overlap", Schedule.Overlap.SKIP),
                choice(fields, "missed", Schedule.Missed.ONCE),
                paused(fields),
                new Wishes(Doubts.KEPT, budget(fields), Optional.empty()));
        try {
            check.check(schedule);
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            throw fields.getOrDefault(message.split(":", 2)[0], item).wrong(message);
        }
        return schedule;
    }

    private static Optional<String> text(Map<String, YamlNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(YamlNode::text);
    }

    private static ZoneId zone(Map<String, YamlNode> fields) {
        try {
            return ZoneId.of(text(fields, "zone").orElse("UTC"));
        } catch (DateTimeException unknown) {
            throw at(fields, "zone").wrong("zone: one such as Europe/Berlin, America/New_York or UTC");
        }
    }

    private static Optional<Path> file(Map<String, YamlNode> fields) {
        try {
            return text(fields, "file").map(Path::of);
        } catch (InvalidPathException unusable) {
            throw at(fields, "file").wrong("file: a path such as jobs/list.csv");
        }
    }

    private static List<Map<String, String>> rows(Map<String, YamlNode> fields) {
        return Optional.ofNullable(fields.get("topics")).stream()
                .flatMap(topics -> topics.items().stream())
                .map(YamlNode::row)
                .toList();
    }

    private static OptionalInt take(Map<String, YamlNode> fields) {
        String take = text(fields, "take").orElse("all");
        if (take.equals("all")) {
            return OptionalInt.empty();
        }
        if (!take.matches("\\d{1,5}")) {
            throw at(fields, "take").wrong("take: all, or a number of rows");
        }
        return OptionalInt.of(Integer.parseInt(take));
    }

    private static <E extends Enum<E>> E choice(Map<String, YamlNode> fields, String name, E usual) {
        return Optional.ofNullable(fields.get(name))
                .map(node -> node.choice(name, usual))
                .orElse(usual);
    }

    private static boolean paused(Map<String, YamlNode> fields) {
        String paused = text(fields, "paused").orElse("false");
        if (!paused.matches("true|false")) {
            throw at(fields, "paused").wrong("paused: true or false");
        }
        return paused.equals("true");
    }

    private static Optional<BigDecimal> budget(Map<String, YamlNode> fields) {
        return text(fields, "budget").map(amount -> {
            if (!amount.matches("\\d{1,9}(\\.\\d{1,6})?")) {
                throw at(fields, "budget").wrong("budget: an amount such as 2.50");
            }
            return new BigDecimal(amount);
        });
    }

    /** The field is there, since its text was wrong. */
    private static YamlNode at(Map<String, YamlNode> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }
}
