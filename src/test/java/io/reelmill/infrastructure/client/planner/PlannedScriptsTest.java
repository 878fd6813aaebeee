package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlannedScriptsTest {
    private final PlannerScriptWriter writer = new PlannerScriptWriter(Lexicon.load(), Planned.NOTHING_KNOWN);

    @Test
    void tells_every_topic_of_the_table_as_it_was_read_and_approved() throws IOException {
        String told = rows().stream().map(this::told).collect(Collectors.joining("\n"));
        Path received = Path.of("target", "planned-scripts.received.txt");
        Files.createDirectories(received.getParent());
        Files.writeString(received, told);

        assertThat(told).as("see %s", received).isEqualTo(resource("approved.txt"));
    }

    private String told(Rows row) {
        Script script = writer.write(row.request(), Rows.PACE).goods();
        StringBuilder text = new StringBuilder(
                "## %s (%d s, %s, %s)%n".formatted(row.topic(), row.duration(), row.tone(), row.audience()));
        text.append("= %s | %s | %.1f s%n"
                .formatted(script.title(), String.join(" ", script.hashtags()), Planned.seconds(script)));
        for (Line line : script.lines()) {
            text.append("%-7s %-15s %s%n".formatted(line.role(), line.source(), line.text()));
        }
        script.warnings().forEach(warning -> text.append("! %s %s%n".formatted(warning.code(), warning.message())));
        return text.toString();
    }

    private static List<Rows> rows() throws IOException {
        return resource("table.txt").lines().map(Rows::parse).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PlannedScriptsTest.class.getResourceAsStream(name)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
