package io.reelmill.core.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The name of a session and of its directory: {@code session_<yyyyMMdd>_<HHmmss>_<8 hex>} in UTC.
 * Made of the clock and a hash, never of the topic's text, so it is a safe file name by construction.
 */
public record SessionId(String value) {
    private static final Pattern FORM = Pattern.compile("session_\\d{8}_\\d{6}_[0-9a-f]{8}");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a session id: '%s'; one looks like session_20261123_093000_1a2b3c4d".formatted(value));
        }
    }

    /** The id of a session begun at {@code begun} for a row whose SHA-256 in hex is {@code rowSha256}. */
    public static SessionId of(Instant begun, String rowSha256) {
        return new SessionId("session_%s_%s".formatted(STAMP.format(begun), rowSha256.substring(0, 8)));
    }

    @Override
    public String toString() {
        return value;
    }
}
