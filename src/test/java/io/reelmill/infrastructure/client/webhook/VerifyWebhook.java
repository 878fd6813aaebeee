package io.reelmill.infrastructure.client.webhook;

// docs/webhooks.md shows what stands between the two lines; a test compares them.
// begin
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class VerifyWebhook {
    private VerifyWebhook() {}

    /** The timestamp, the body as it came, byte for byte, and the signature of one call. */
    static boolean valid(String secret, String timestamp, String body, String signature, Instant now)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        String written = "v1=" + HexFormat.of().formatHex(expected);
        boolean same = MessageDigest.isEqual(
                written.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return same && age.abs().compareTo(Duration.ofMinutes(5)) <= 0;
    }
}
// end
