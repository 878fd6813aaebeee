package io.reelmill.infrastructure.client.vertex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.genai.Client;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.settings.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleCallsTest {
    private static final ProviderCall WRITE = ProviderCall.paid("gemini", "write");

    private final StubGoogle google = new StubGoogle();
    private final DirectGuard guard = new DirectGuard();
    private final GoogleAccess access = new GoogleAccess(google.account());
    private final GoogleCalls calls = new GoogleCalls(access, guard);

    @AfterEach
    void close() {
        google.close();
    }

    private static String ask(Client client) {
        return String.valueOf(
                client.models.generateContent("m-1", "Hello", null).text());
    }

    private ProviderException failure() {
        return catchThrowableOfType(ProviderException.class, () -> calls.call(WRITE, GoogleCallsTest::ask));
    }

    @Test
    void asks_in_the_project_and_place_of_the_settings_with_the_token() {
        google.answersJson("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}]}");

        assertThat(calls.call(WRITE, GoogleCallsTest::ask)).isEqualTo("Hi");

        assertThat(google.last().method()).isEqualTo("POST");
        assertThat(google.last().uri())
                .isEqualTo("/v1/projects/reel-1/locations/us-central1/publishers/google/models/m-1:generateContent");
        assertThat(google.last().header("Authorization")).isEqualTo("Bearer " + StubGoogle.TOKEN);
        assertThat(guard.calls()).containsExactly(WRITE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_ARGUMENT, Unknown field, RefusedException, false",
        "413, , Too long, RefusedException, false",
        "401, UNAUTHENTICATED, Token expired, MisconfiguredException, false",
        "403, PERMISSION_DENIED, Denied, MisconfiguredException, false",
        "404, NOT_FOUND, No such model, MisconfiguredException, false",
        "307, , , TransientProviderException, false",
        "408, , Slow, TransientProviderException, false",
        "429, RESOURCE_EXHAUSTED, Quota, TransientProviderException, false",
        "499, CANCELLED, Gone, TransientProviderException, true",
        "500, INTERNAL, Oh, TransientProviderException, true",
        "502, , Oh, TransientProviderException, true",
        "503, UNAVAILABLE, Later, TransientProviderException, false",
        "504, DEADLINE_EXCEEDED, Oh, TransientProviderException, true",
    })
    void says_whether_a_call_may_be_charged(int code, String status, String message, String type, boolean charged) {
        google.fails(code, String.valueOf(status), String.valueOf(message));

        assertThat(failure())
                .hasMessageContaining("gemini.write")
                .hasMessageContaining(code + " " + status + ": " + message)
                .returns(type, failure -> failure.getClass().getSimpleName())
                .returns(charged, ProviderException::perhapsCharged);
    }

    @Test
    void a_quota_reached_is_no_fault_of_the_provider() {
        google.fails(429, "RESOURCE_EXHAUSTED", "Quota exceeded", "Retry-After", "7");

        TransientProviderException throttled = (TransientProviderException) failure();

        assertThat(throttled.throttled()).isTrue();
        assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @Test
    void hears_how_long_to_wait_in_every_way_google_says_it() {
        String soon = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        google.fails(503, "UNAVAILABLE", "Later", "Retry-After", "2")
                .answers(503, "", "Retry-After", soon)
                .answers(429, "{\"error\":{\"details\":[{},{\"retryDelay\":\"34.5s\"}]}}")
                .answers(429, "{\"error\":{\"details\":[{\"retryDelay\":\"soon\"}]}}", "Retry-After", "-5")
                .answers(429, "{\"error\":{\"details\":[{\"retryDelay\":\"-3s\"}]}}", "Retry-After", "at noon");

        assertThat(waits()).hasSeconds(2);
        assertThat(waits()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        assertThat(waits()).hasMillis(34_500);
        assertThat(((TransientProviderException) failure()).retryAfter()).isEmpty();
        assertThat(((TransientProviderException) failure()).retryAfter()).isEmpty();
    }

    private Duration waits() {
        return ((TransientProviderException) failure()).retryAfter().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The prompt violates our Responsible AI practices",
                "Blocked by safety settings",
                "This breaks Google's usage guidelines"
            })
    void a_refusal_by_policy_may_pass_in_other_words(String words) {
        google.fails(400, "INVALID_ARGUMENT", words);

        assertThat(failure()).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.policy()).isTrue();
            assertThat(refusal).hasMessageContaining(words);
        });
    }

    @Test
    void a_mistake_in_the_request_does_not_pass_in_other_words() {
        google.fails(400, "INVALID_ARGUMENT", "durationSeconds must be 4, 6 or 8");

        assertThat(failure())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.policy()).isFalse());
    }

    @Test
    void names_the_settings_behind_an_unknown_model_and_a_missing_right() {
        google.fails(404, "NOT_FOUND", "No model m-1").fails(403, "PERMISSION_DENIED", "aiplatform.endpoints.predict");

        assertThat(failure()).hasMessageContaining("reelmill.google.location").hasMessageContaining("reelmill.gemini");
        assertThat(failure()).hasMessageContaining("reelmill.google.credentials");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>It works</html>",
                "null",
                "[]",
                "7",
                "{\"candidates\":5}",
                "{\"candidates\":[{\"content\":\"ya29.canary-token\"}]}",
                "{\"candidates\":[{"
            })
    void an_answer_that_cannot_be_read_may_have_been_charged(String body) {
        google.answers(200, body);

        assertThat(failure())
                .isInstanceOf(TransientProviderException.class)
                .returns(true, ProviderException::perhapsCharged)
                .satisfies(GoogleCallsTest::keepsTheSecret);
    }

    @Test
    void a_call_that_was_sent_and_not_answered_may_have_been_charged() {
        google.losesTheAnswer();

        assertThat(failure()).returns(true, ProviderException::perhapsCharged).hasMessageContaining("was lost");
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void an_answer_cut_short_may_have_been_charged() {
        google.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(failure()).returns(true, ProviderException::perhapsCharged);
    }

    @Test
    void a_call_that_takes_too_long_may_have_been_charged() {
        GoogleCalls hasty = new GoogleCalls(new GoogleAccess(google.account(Duration.ofMillis(300))), guard);
        google.answers(exchange -> exchange.getRequestBody().available());

        assertThatThrownBy(() -> hasty.call(WRITE, GoogleCallsTest::ask))
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        lost -> assertThat(lost.perhapsCharged()).isTrue());
    }

    @Test
    void a_call_that_never_left_is_not_charged() {
        URI nobody = google.uri();
        google.close();
        GoogleCalls lonely = new GoogleCalls(
                new GoogleAccess(new GoogleProperties(
                        "p", "global", Optional.of(nobody), "", new Secret(StubGoogle.TOKEN), Duration.ofSeconds(20))),
                guard);

        assertThatThrownBy(() -> lonely.call(WRITE, GoogleCallsTest::ask))
                .hasMessageContaining("cannot be reached")
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        away -> assertThat(away.perhapsCharged()).isFalse());
    }

    @Test
    void a_server_that_repeats_the_token_does_not_bring_it_into_a_message() {
        google.answers(500, StubGoogle.TOKEN).fails(401, "UNAUTHENTICATED", "Bad token " + StubGoogle.TOKEN);

        assertThat(failure()).satisfies(GoogleCallsTest::keepsTheSecret);
        assertThat(failure()).hasMessageContaining("Bad token ******").satisfies(GoogleCallsTest::keepsTheSecret);
    }

    @Test
    void credentials_that_one_service_refuses_are_sent_to_none_any_more() {
        google.fails(401, "UNAUTHENTICATED", "Token revoked");
        ProviderException first = failure();

        GoogleRest others = new GoogleRest(access, guard);
        assertThat(catchThrowableOfType(
                        ProviderException.class,
                        () -> others.get(ProviderCall.free("veo", "find"), google.uri(), String.class)))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessage(first.getMessage());
        assertThat(failure()).hasMessage(first.getMessage());
        assertThat(google.asked()).hasSize(1);
    }

    private static void keepsTheSecret(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(StubGoogle.TOKEN);
    }

    @Test
    void long_and_broken_words_are_made_one_short_line() {
        google.answers(400, "[{\"error\":{\"message\":\"" + "long\\n\\u001b ".repeat(500) + "\"}}]");

        assertThat(failure().getMessage()).doesNotContain("\n", "\u001b").hasSizeLessThan(700);
    }

    @Test
    void without_a_project_nobody_is_asked() {
        GoogleCalls nameless = new GoogleCalls(
                new GoogleAccess(new GoogleProperties(
                        "", "us-central1", Optional.of(google.uri()), "", new Secret("t"), Duration.ofSeconds(1))),
                guard);

        assertThatThrownBy(() -> nameless.call(WRITE, GoogleCallsTest::ask))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.google.project");
        assertThat(google.asked()).isEmpty();
    }

    @Test
    void what_google_does_not_know_is_empty_where_that_is_an_answer() {
        google.fails(404, "NOT_FOUND", "Operation not found").losesTheAnswer();

        assertThat(calls.find(WRITE, GoogleCallsTest::ask)).isEmpty();
        assertThatThrownBy(() -> calls.find(WRITE, GoogleCallsTest::ask))
                .isInstanceOf(TransientProviderException.class);
    }

    @Test
    void a_stop_stays_a_stop_and_our_own_words_stay_ours() {
        RefusedException ours = new RefusedException("no picture");

        assertThatThrownBy(() -> calls.call(WRITE, client -> {
                    throw new CancellationException("stopping");
                }))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> calls.call(WRITE, client -> {
                    throw ours;
                }))
                .isSameAs(ours);
    }
}
