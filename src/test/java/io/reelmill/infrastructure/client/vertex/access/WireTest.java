package io.reelmill.infrastructure.client.vertex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private final StubGoogle google = new StubGoogle();
    private final GoogleCalls calls = new GoogleCalls(new GoogleAccess(google.account()), new DirectGuard());

    @AfterEach
    void close() {
        google.close();
    }

    private ProviderException failure() {
        return catchThrowableOfType(
                ProviderException.class,
                () -> calls.call(
                        ProviderCall.paid("gemini", "write"),
                        client -> client.models.generateContent("m-1", "Hello", null)));
    }

    @Test
    void nothing_is_sent_twice_or_anywhere_else_by_itself() {
        google.fails(503, "UNAVAILABLE", "Later", "Retry-After", "0")
                .fails(408, "", "Slow")
                .answers(307, "", "Location", google.uri() + "/elsewhere")
                .answers(401, "", "WWW-Authenticate", "Basic realm=\"all\"");

        for (int at = 1; at <= 4; at++) {
            failure();
            assertThat(google.asked()).hasSize(at);
        }
    }

    @Test
    void an_answer_that_never_ends_is_cut() {
        google.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int at = 0; at < 120; at++) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertThat(failure()).hasMessageContaining("more than").returns(true, ProviderException::perhapsCharged);
    }
}
