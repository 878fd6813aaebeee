package io.reelmill.infrastructure.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookDocumentTest {
    private static final Path CODE =
            Path.of("src/test/java/io/reelmill/infrastructure/client/webhook/VerifyWebhook.java");
    private static final String SECRET = "0123456789abcdef";
    private static final String BODY = "{\"id\":17,\"topic\":\"Bees 🐝\"}";
    private static final Instant NOW = Instant.ofEpochSecond(1_785_499_205);

    @Test
    void the_java_code_in_the_document_is_the_code_that_is_tested() throws IOException {
        String tested = Files.readString(CODE);

        assertThat(Files.readString(Path.of("docs/webhooks.md")))
                .contains("```java\n" + tested.substring(tested.indexOf("import "), tested.indexOf("// end")) + "```");
    }

    /** The hash was computed by {@code openssl dgst -sha256 -hmac}, the Python code of the document agrees. */
    @Test
    void the_signature_is_what_other_programs_compute() throws GeneralSecurityException {
        String signature = new Signature(new Secret(SECRET)).of("1785499205", BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1=13a3c8580cc45147f79bb0ee40f3db1f2328d258bddf5741ba858ff8f9b7bd9f");
        assertThat(VerifyWebhook.valid(SECRET, "1785499205", BODY, signature, NOW))
                .isTrue();
    }

    @Test
    void what_was_changed_or_is_old_is_refused() throws GeneralSecurityException {
        String signature = new Signature(new Secret(SECRET)).of("1785499205", BODY.getBytes(StandardCharsets.UTF_8));

        assertThat(VerifyWebhook.valid(SECRET, "1785499205", BODY + " ", signature, NOW))
                .isFalse();
        assertThat(VerifyWebhook.valid(SECRET, "1785499206", BODY, signature, NOW))
                .isFalse();
        assertThat(VerifyWebhook.valid("another secret..", "1785499205", BODY, signature, NOW))
                .isFalse();
        assertThat(VerifyWebhook.valid(SECRET, "1785499205", BODY, signature, NOW.plusSeconds(301)))
                .isFalse();
    }
}
