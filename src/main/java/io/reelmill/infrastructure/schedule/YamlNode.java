package io.reelmill.infrastructure.schedule;

import io.reelmill.core.topic.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in {@code jobs/schedules.yml}; what is wrong there is said with its line. */
record YamlNode(Node node) {
    static YamlNode of(Node node) {
        return new YamlNode(node);
    }

    /** From 1. */
    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether nothing stands there. */
    boolean empty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** What stands there as one value. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong("one value belongs here, no list and no fields");
    }

    List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(YamlNode::new).toList();
        }
        throw wrong("a list belongs here, each entry beginning with '- '");
    }

    /** Its fields, which must be some of the known ones. */
    Map<String, YamlNode> fields(List<String> known) {
        Map<String, YamlNode> fields = fields();
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.wrong("there is no field '%s'; %s".formatted(name, Spelling.oneOf(name, known)));
            }
        });
        return fields;
    }

    /** A topic alone, or cells by their columns. */
    Map<String, String> row() {
        if (node instanceof ScalarNode) {
            return Map.of("topic", text());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        fields().forEach((name, value) -> cells.put(name, value.text()));
        return cells;
    }

    /** One of the values of the same kind. */
    <E extends Enum<E>> E choice(String field, E usual) {
        List<E> known = List.of(usual.getDeclaringClass().getEnumConstants());
        String text = text();
        return known.stream()
                .filter(value -> label(value).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(field + ": "
                        + Spelling.oneOf(
                                text, known.stream().map(YamlNode::label).toList())));
    }

    IllegalArgumentException wrong(String what) {
        return wrong(node.getStartMark().getLine(), what);
    }

    /** @param line from 0 */
    static IllegalArgumentException wrong(int line, String what) {
        return new IllegalArgumentException("%s, line %d: %s".formatted(SchedulesFile.NAME, line + 1, what));
    }

    private Map<String, YamlNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("fields belong here, such as name: daily");
        }
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = of(tuple.getKeyNode());
            if (fields.put(key.text(), of(tuple.getValueNode())) != null) {
                throw key.wrong("the field '%s' is there twice".formatted(key.text()));
            }
        }
        return fields;
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
