package io.reelmill.infrastructure.client.webhook;

import io.reelmill.shared.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent: {@code v1=} and the HMAC-SHA256 of {@code timestamp.body} in hex (RFC 2104, FIPS 180-4). */
record Signature(Secret secret) {
    private static final String ALGORITHM = "HmacSHA256";

    /** @param timestamp seconds since 1970, as it is sent */
    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java platform lacks " + ALGORITHM, absent);
        }
    }
}
