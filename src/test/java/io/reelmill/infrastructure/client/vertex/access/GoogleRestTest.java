package io.reelmill.infrastructure.client.vertex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.TransientProviderException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleRestTest {
    private static final ProviderCall SPEAK = ProviderCall.paid("google-speech", "speak");

    private final StubGoogle google = new StubGoogle();
    private final DirectGuard guard = new DirectGuard();
    private final GoogleRest rest = new GoogleRest(new GoogleAccess(google.account()), guard);

    @AfterEach
    void close() {
        google.close();
    }

    record Spoken(String audioContent) {}

    private Spoken post() {
        return rest.post(
                SPEAK, google.uri().resolve("/v1beta1/text:synthesize"), Map.of("a", List.of(1)), Spoken.class);
    }

    @Test
    void posts_json_with_the_token_and_reads_what_it_knows_of_the_answer() {
        google.answersJson("{\"audioContent\":\"abc\",\"more\":1}");

        assertThat(post()).isEqualTo(new Spoken("abc"));

        assertThat(google.last().method()).isEqualTo("POST");
        assertThat(google.last().uri()).isEqualTo("/v1beta1/text:synthesize");
        assertThat(google.last().body()).isEqualTo("{\"a\":[1]}");
        assertThat(google.last().header("Content-type")).isEqualTo("application/json");
        assertThat(google.last().header("Authorization")).isEqualTo("Bearer " + StubGoogle.TOKEN);
        assertThat(guard.calls()).containsExactly(SPEAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "[1]", "{\"audioContent\":{}}", "{\"audioContent\":\"ab"})
    void an_answer_that_cannot_be_read_may_have_been_charged(String body) {
        google.answersJson(body);

        assertThatThrownBy(this::post)
                .isInstanceOf(TransientProviderException.class)
                .returns(true, failure -> ((ProviderException) failure).perhapsCharged());
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void a_page_in_the_place_of_json_may_have_been_charged() {
        google.answers(200, "<html>" + StubGoogle.TOKEN, "Content-Type", "text/html");

        assertThatThrownBy(this::post)
                .isInstanceOf(TransientProviderException.class)
                .hasMessageNotContaining(StubGoogle.TOKEN);
    }

    @Test
    void fails_like_google_s_own_client() {
        google.fails(429, "RESOURCE_EXHAUSTED", "Slow down", "Retry-After", "3")
                .fails(403, "PERMISSION_DENIED", "No")
                .losesTheAnswer();

        assertThatThrownBy(this::post).isInstanceOfSatisfying(TransientProviderException.class, throttled -> {
            assertThat(throttled.throttled()).isTrue();
            assertThat(throttled.retryAfter()).contains(Duration.ofSeconds(3));
        });
        assertThatThrownBy(this::post).isInstanceOf(MisconfiguredException.class);
        assertThatThrownBy(this::post)
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        lost -> assertThat(lost.perhapsCharged()).isTrue());
        google.close();
        assertThatThrownBy(this::post)
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        away -> assertThat(away.perhapsCharged()).isFalse());
    }

    @Test
    void gets_what_it_is_asked_for() {
        google.answersJson("{\"audioContent\":\"abc\"}");

        assertThat(rest.get(SPEAK, google.uri().resolve("/x"), Spoken.class)).isEqualTo(new Spoken("abc"));
        assertThat(google.last().method()).isEqualTo("GET");
        assertThat(google.last().body()).isEmpty();
    }

    @Test
    void a_download_tells_whether_there_was_anything(@TempDir Path home) {
        GoogleRest.Limits limits = new GoogleRest.Limits(100, Duration.ofSeconds(5), Duration.ofSeconds(5));
        URI there = google.uri().resolve("/object");
        Path target = home.resolve("file");
        google.answers(200, "bytes").answers(404, "").answers(500, "");

        assertThat(rest.download(SPEAK, there, target, limits)).isTrue();
        assertThat(target).hasContent("bytes");
        assertThat(rest.download(SPEAK, there, target, limits)).isFalse();
        assertThatThrownBy(() -> rest.download(SPEAK, there, target, limits))
                .isInstanceOf(TransientProviderException.class);
    }

    @Test
    void a_stop_stays_a_stop() {
        CallGuard stopping = new CallGuard() {
            @Override
            public <T> T call(ProviderCall call, Supplier<T> attempt) {
                throw new CancellationException("stopping");
            }

            @Override
            public Place place(String provider) {
                return () -> {};
            }
        };

        assertThatThrownBy(() -> new GoogleRest(new GoogleAccess(google.account()), stopping)
                        .get(SPEAK, google.uri(), Spoken.class))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "veo, download, Storage Object Viewer",
        "veo, find, Storage Object Viewer",
        "veo, order, Vertex AI User",
        "google-speech, speak, Cloud Text-to-Speech"
    })
    void names_the_right_that_a_call_needs(String provider, String operation, String right) {
        google.fails(403, "PERMISSION_DENIED", "No");

        assertThatThrownBy(() -> rest.get(ProviderCall.free(provider, operation), google.uri(), Spoken.class))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining(right);
    }
}
