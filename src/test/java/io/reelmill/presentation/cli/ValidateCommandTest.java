package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Forecast;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final Forecast good = planned(2, "tea", "How green tea is made", 18.31, List.of());
    private final Forecast thin = planned(
            3,
            "3",
            "Octopus",
            4.2,
            List.of(new Warning(Warning.Code.THIN_SCRIPT, "only the topic is known: add key points")));
    private final Forecast bad = new Forecast.Refused(new Rejection(
            4,
            "4",
            List.of(
                    new Problem(4, "duration", "abc", "a whole number from 5 to 180"),
                    new Problem(4, "platform", "twitter", "youtube, x or another of the list"))));

    private static Forecast planned(int line, String id, String topic, double seconds, List<Warning> warnings) {
        Map<String, String> cells = Map.of("id", id, "topic", topic, "voice", "none");
        ReadRequest reader = new ReadRequest(new RequestRules(Map.of(), List.of(), List.of()));
        return reader.read(new Row(line, cells, List.of()))
                .either(request -> new Forecast.Planned(request, 3, seconds, warnings), rejection -> {
                    throw new AssertionError(rejection);
                });
    }

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void a_request_file() throws IOException {
        file = Files.writeString(home.resolve("first.csv"), "topic\nbees\n");
    }

    @Test
    void says_of_every_row_what_would_come_of_it() {
        services.forecasts.addAll(List.of(good, thin, bad));

        assertThat(terminal.type(services, "validate", file.toString())).isEqualTo(3);

        Golden.matches("validate", terminal.out);
        assertThat(services.asked).containsExactly("forecast first.csv");
    }

    @Test
    void warnings_do_not_reject_a_row() {
        services.forecasts.addAll(List.of(good, thin));

        assertThat(terminal.type(services, "validate", file.toString())).isZero();

        assertThat(terminal.out.toString()).endsWith("2 rows: 2 ok, 0 rejected\n");
    }

    @Test
    void a_row_that_cannot_keep_its_length_would_fail() {
        Warning tooLong = new Warning(Warning.Code.LONG_SCRIPT, "even the shortest telling takes 40 s");
        services.forecasts.addAll(List.of(good, planned(5, "5", "Committees", 40, List.of(tooLong)), bad));

        assertThat(terminal.type(services, "validate", file.toString())).isEqualTo(4);

        assertThat(terminal.out.toString())
                .containsPattern("5 +5 +too long +40.0 of 30")
                .endsWith("3 rows: 1 ok, 1 too long, 1 rejected\n");
    }

    @Test
    void an_unusable_file_is_told() {
        services.failure = Optional.of(new UnreadableRequestsException("the header has no column 'topic'"));

        assertThat(terminal.type(services, "validate", file.toString())).isEqualTo(2);

        assertThat(terminal.err.toString()).isEqualTo("reelmill: the header has no column 'topic'\n");
    }
}
