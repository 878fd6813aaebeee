package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvBatchReportsTest {
    private static final SessionView MADE = new SessionView(
            new SessionId("session_20260731_120000_0123abcd"),
            5,
            4,
            "bees",
            "Bees, dancing",
            SessionState.COMPLETED,
            Optional.empty(),
            Optional.of(29.9667),
            Optional.of("outputs/session_20260731_120000_0123abcd/final_output/final_video.mp4"),
            List.of(),
            List.of(new Warning(Warning.Code.SHORT_SCRIPT, "12 s"), new Warning(Warning.Code.OTHER_ACCENT, "en-US")),
            List.of(new Fallback("narration", "cloud", "embedded", "no key")),
            Optional.of(new Spending(
                    "USD",
                    Optional.of(new BigDecimal("1E+2")),
                    Optional.of(new BigDecimal("0E+2")),
                    Optional.empty())));
    private static final SessionView FAILED = new SessionView(
            new SessionId("session_20260731_120000_0123abce"),
            5,
            2,
            "-wasps",
            "=HYPERLINK(\"x\")",
            SessionState.FAILED,
            Optional.of("\n @disk full"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    private static final Rejection REFUSED = new Rejection(
            3, "+3", List.of(new Problem(3, "topic", "", "text"), new Problem(3, "seed", " =1+1", "a number")));

    @TempDir
    private Path directory;

    @Test
    void writes_one_line_for_each_row_in_the_files_order() throws IOException {
        write(List.of(MADE, FAILED), List.of(REFUSED));
        assertThat(Files.readString(directory.resolve("results.csv")))
                .isEqualTo(
                        "id,line,topic,state,reason,seconds,cost,currency,estimated,perhaps,session,video,warnings,fallbacks,renditions\r\n"
                                + "'-wasps,2,\"'=HYPERLINK(\"\"x\"\")\",FAILED,\"'\n @disk full\",,,,,,"
                                + "session_20260731_120000_0123abce,,,,\r\n"
                                + "'+3,3,,REJECTED,\"line 3, topic '': text; line 3, seed ' =1+1': a number\",,,,,,,,,,\r\n"
                                + "bees,4,\"Bees, dancing\",COMPLETED,,29.967,0,USD,100,,session_20260731_120000_0123abcd,"
                                + "outputs/session_20260731_120000_0123abcd/final_output/final_video.mp4,"
                                + "SHORT_SCRIPT: 12 s | OTHER_ACCENT: en-US,narration: embedded instead of cloud (no key),\r\n");
    }

    @Test
    void writes_each_problem_of_a_refused_row() throws IOException {
        write(List.of(MADE), List.of(REFUSED, new Rejection(2, "2", List.of(new Problem(2, "", "x", "y")))));
        assertThat(Files.readString(directory.resolve("rejects.csv")))
                .isEqualTo(
                        "id,line,column,value,accepted\r\n2,2,,x,y\r\n'+3,3,topic,,text\r\n'+3,3,seed,' =1+1,a number\r\n");
    }

    @Test
    void writes_the_same_as_json() throws IOException {
        write(List.of(MADE, FAILED), List.of(REFUSED));
        JsonNode report = JsonMapper.shared().readTree(Files.readString(directory.resolve("results.json")));
        assertThat(report.propertyNames())
                .containsExactly("batch", "source", "state", "reason", "createdAt", "endedAt", "counts", "results");
        assertThat(report.get("createdAt").asString()).isEqualTo("2026-07-31T12:00:00Z");
        assertThat(report.get("endedAt").isNull()).isTrue();
        assertThat(report.get("counts").toString()).isEqualTo("{\"COMPLETED\":1,\"FAILED\":1,\"REJECTED\":1}");
        JsonNode made = report.get("results").get(2);
        assertThat(made.propertyNames()).containsExactlyElementsOf(Outcome.COLUMNS);
        assertThat(made.get("cost").decimalValue()).isEqualByComparingTo("0");
        assertThat(made.get("warnings").get(0).get("code").asString()).isEqualTo("SHORT_SCRIPT");
        assertThat(report.get("results").get(0).get("cost").isNull())
                .as("unknown, never zero")
                .isTrue();
        assertThat(report.get("results").get(0).get("topic").asString())
                .as("no spreadsheet reads this")
                .isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    void replaces_an_earlier_report_whole() throws IOException {
        write(List.of(), List.of(REFUSED));
        Files.writeString(
                directory.resolve(".results.csv.part"), "left by a killed run, and longer than what comes".repeat(99));
        write(List.of(MADE), List.of());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("results.csv", "results.json");
        }
        assertThat(Files.readString(directory.resolve("results.csv")))
                .contains("bees")
                .doesNotContain("killed");
    }

    @Test
    void names_the_file_that_cannot_be_written() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> new CsvBatchReports().write(batch(List.of(MADE)), List.of(REFUSED), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("rejects.csv cannot be written");
        Files.createDirectories(directory.resolve("rejects.csv/full"));
        assertThatThrownBy(() -> write(List.of(MADE), List.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("rejects.csv cannot be deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\n\n=1", "\u00A0\u200B\uFEFF-1", "＝1", "\u0000=1"})
    void lets_no_cell_start_a_formula(String cell) {
        assertThat(CsvText.defused(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", "1-2", "'=1", " x", "\nx", "🐝"})
    void leaves_other_cells_as_they_are(String cell) {
        assertThat(CsvText.defused(cell)).isEqualTo(cell);
    }

    private void write(List<SessionView> sessions, List<Rejection> rejections) {
        new CsvBatchReports().write(batch(sessions), rejections, directory);
    }

    private static BatchView batch(List<SessionView> sessions) {
        return new BatchView(
                5,
                Path.of("jobs/bees.csv"),
                BatchState.FAILED,
                Instant.parse("2026-07-31T12:00:00Z"),
                Optional.empty(),
                1,
                sessions,
                Optional.empty());
    }
}
