package io.reelmill.infrastructure.client.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.SteadyPace;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private final StubOpenAi stub = new StubOpenAi();

    @AfterEach
    void close() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({"408", "425", "503"})
    void asks_later_when_the_server_has_not_begun(int status) {
        stub.server.answers(status, "{\"error\": {\"message\": \"busy\"}}", "Retry-After", "7");

        TransientProviderException failure = failure(TransientProviderException.class);

        assertThat(failure).hasMessageContaining("answered %d: busy", status);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(failure.perhapsCharged()).isFalse();
        assertThat(failure.throttled()).isFalse();
    }

    @Test
    void slows_down_when_it_is_asked_to() {
        stub.server.answers(429, "{\"error\": {\"message\": \"slow down\"}}");
        assertThat(failure(TransientProviderException.class).throttled()).isTrue();
        assertThat(failure(TransientProviderException.class).retryAfter()).isEmpty();

        String past =
                ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        stub.server.answers(429, "", "Retry-After", past);
        assertThat(failure(TransientProviderException.class).retryAfter()).contains(Duration.ZERO);

        String future =
                ZonedDateTime.of(2099, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        stub.server.answers(429, "", "Retry-After", future);
        assertThat(failure(TransientProviderException.class).retryAfter().orElseThrow())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"500, oops", "502, <html>", "504, ''", "200, ''", "200, <html>", "200, []"})
    void counts_a_lost_answer_as_perhaps_charged(int status, String body) {
        stub.server.answers(status, body);

        assertThat(failure(TransientProviderException.class).perhapsCharged()).isTrue();
    }

    @Test
    void counts_a_broken_connection_and_a_timeout_as_perhaps_charged() {
        stub.server.hangsUp();
        assertThat(failure(TransientProviderException.class).perhapsCharged()).isTrue();

        stub.server.keepsSilent();
        assertThat(failure(TransientProviderException.class, "timeout", "200ms").perhapsCharged())
                .isTrue();
    }

    @Test
    void knows_that_nothing_was_sent_when_nobody_listens() {
        String gone = stub.server.uri("/v1").toString();
        stub.server.close();

        TransientProviderException failure = failure(TransientProviderException.class, "base-url", gone);

        assertThat(failure.perhapsCharged()).isFalse();
        assertThat(failure).hasMessageContaining("is the server running?").hasMessageContaining(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "401, reelmill.openai.api-key",
        "403, reelmill.openai.api-key",
        "404, reelmill.openai.model",
        "405, reelmill.openai.base-url",
        "302, reelmill.openai.base-url"
    })
    void names_the_setting_that_is_wrong_and_never_the_key(int status, String setting) {
        stub.server.answers(
                status, "{\"error\": \"no\\nwith %s\"}".formatted(StubOpenAi.KEY), "Location", "http://127.0.0.1:1/");

        assertThat(failure(MisconfiguredException.class))
                .hasMessageContaining("answered %d: no with ******", status)
                .hasMessageContaining(setting)
                .hasMessageNotContaining(StubOpenAi.KEY);
        assertThat(stub.server.received()).hasSize(1);
    }

    @Test
    void does_not_wait_for_credit_that_is_used_up() {
        stub.server.answers(
                429, "{\"error\": {\"message\": \"You exceeded your quota\", \"code\": \"insufficient_quota\"}}");

        assertThat(failure(MisconfiguredException.class)).hasMessageContaining("no credit left");
    }

    @Test
    void goes_on_to_the_next_provider_when_it_is_refused() {
        stub.server.answers(400, "{\"error\": {\"message\": \"response_format is not supported\"}}");
        RefusedException capability = failure(RefusedException.class);
        assertThat(capability).hasMessageContaining("reelmill.openai.response-format=json-object");
        assertThat(capability.perhapsCharged()).isFalse();

        stub.server.answers(422, "x".repeat(1000));
        assertThat(failure(RefusedException.class))
                .hasMessageContaining("x…")
                .hasMessageNotContaining("response-format");

        stub.server.answers(400, "{\"error\": {\"message\": \"unsafe\", \"code\": \"content_policy_violation\"}}");
        assertThat(failure(RefusedException.class).policy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1",
                "http://127.0.0.1.example.com/v1",
                "http://192.168.1.5:11434/v1",
                "ftp://127.0.0.1/v1",
                "/v1",
                "http:opaque"
            })
    void sends_nothing_in_the_clear_over_a_network(String baseUrl) {
        assertThat(failure(MisconfiguredException.class, "base-url", baseUrl))
                .hasMessageContaining("reelmill.openai.base-url is " + baseUrl)
                .hasMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/v1", "http://[::1]:1/v1", "https://127.0.0.1:1/v1"})
    void speaks_plainly_to_this_machine_and_encrypted_to_any(String baseUrl) {
        assertThat(failure(TransientProviderException.class, "base-url", baseUrl))
                .hasMessageContaining("cannot be reached");
    }

    private <E extends ProviderException> E failure(Class<E> type, String... settings) {
        Throwable failure = catchThrowable(() -> stub.writer(settings).write(Drafts.tea(), new SteadyPace()));
        assertThat(failure).isInstanceOf(type);
        return type.cast(failure);
    }
}
