package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the reports of a batch, one line for each row of its file in the file's order. */
final class CsvBatchReports implements BatchReports {
    private static final List<String> REJECT_COLUMNS = List.of("id", "line", "column", "value", "accepted");
    /** A mapper of our own: the report's form does not change with what the application sets for its faces. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private record BatchReport(
            long batch,
            String source,
            BatchState state,
            Optional<String> reason,
            Instant createdAt,
            Optional<Instant> endedAt,
            Map<String, Long> counts,
            List<Outcome> results) {}

    @Override
    public void write(BatchView batch, List<Rejection> rejections, Path directory) {
        List<Outcome> outcomes = Stream.concat(
                        batch.sessions().stream().map(Outcome::of),
                        rejections.stream().map(Outcome::of))
                .sorted(Comparator.comparingInt(Outcome::line))
                .toList();
        writeRejects(rejections, directory);
        WholeFile.write(directory, "results.json", JSON.writeValueAsString(report(batch, outcomes)) + "\n");
        WholeFile.write(
                directory, "results.csv", csv(Outcome.COLUMNS, outcomes.stream().map(Outcome::cells)));
    }

    private static void writeRejects(List<Rejection> rejections, Path directory) {
        if (rejections.isEmpty()) {
            WholeFile.delete(directory.resolve("rejects.csv"));
            return;
        }
        WholeFile.write(
                directory,
                "rejects.csv",
                csv(
                        REJECT_COLUMNS,
                        rejections.stream()
                                .sorted(Comparator.comparingInt(Rejection::line))
                                .flatMap(rejection ->
                                        rejection.problems().stream().map(problem -> cells(rejection.id(), problem)))));
    }

    private static List<String> cells(String id, Problem problem) {
        return List.of(id, Integer.toString(problem.line()), problem.column(), problem.value(), problem.accepted());
    }

    private static String csv(List<String> header, Stream<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        rows.forEach(all::add);
        return CsvText.safe(all);
    }

    private static BatchReport report(BatchView batch, List<Outcome> outcomes) {
        Map<String, Long> counts = new TreeMap<>();
        outcomes.forEach(outcome -> counts.merge(outcome.state(), 1L, Long::sum));
        return new BatchReport(
                batch.batch(),
                batch.source().toString(),
                batch.state(),
                batch.reason(),
                batch.createdAt(),
                batch.endedAt(),
                counts,
                outcomes);
    }
}
