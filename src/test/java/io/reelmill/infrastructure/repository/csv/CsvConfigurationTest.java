package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.RequestRules.KnownVoice;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.core.topic.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CsvConfigurationTest {
    private static final List<String> BAD =
            List.of(",tiktok,30", "x,tictok,30", "x,tiktok,3", "\"x\" y,tiktok,30", "a,b,c,d");

    @TempDir
    private Path home;

    @Test
    void declares_what_reads_keeps_and_answers_requests() {
        new ApplicationContextRunner()
                .withBean(Home.class, () -> new Home(home))
                .withUserConfiguration(CsvConfiguration.class)
                .run(context -> {
                    Path kept = context.getBean(RequestWriter.class).write(Map.of("topic", "Bees"));
                    try (RequestReader.Rows rows =
                            context.getBean(RequestReader.class).open(kept)) {
                        assertThat(rows.next().orElseThrow().cells()).isEqualTo(Map.of("topic", "Bees"));
                    }
                    assertThat(context).hasSingleBean(BatchReports.class);
                });
    }

    @Test
    void names_each_of_500_bad_rows_among_10000() throws IOException {
        StringBuilder text = new StringBuilder("topic,platform,duration\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(i % 20 == 7 ? BAD.get(i / 20 % BAD.size()) : "Topic " + i + ",tiktok,30")
                    .append('\n');
        }
        List<Reading> readings = read(Files.writeString(home.resolve("many.csv"), text));
        List<Rejection> refused = readings.stream()
                .flatMap(reading -> reading.either(request -> Optional.<Rejection>empty(), Optional::of).stream())
                .toList();
        assertThat(readings).hasSize(10_000);
        assertThat(refused)
                .hasSize(500)
                .allMatch(rejection -> rejection.problems().size() == 1);
        assertThat(refused).extracting(Rejection::line).startsWith(9, 29, 49).endsWith(9969, 9989);
    }

    private static List<Reading> read(Path file) {
        ReadRequest read = new ReadRequest(
                new RequestRules(Map.of(), List.of(new KnownVoice("cmu-slt-hsmm", "en-US")), List.of("en")));
        List<Reading> readings = new ArrayList<>();
        try (RequestReader.Rows rows = new CsvRequestReader().open(file)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                readings.add(read.read(row.get()));
            }
        }
        return readings;
    }
}
