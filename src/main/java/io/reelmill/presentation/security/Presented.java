package io.reelmill.presentation.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request shows in its header {@code Authorization}.
 *
 * @param name with HTTP Basic, the name of the token
 * @param secret empty when the header cannot be read: nobody's secret
 */
record Presented(Optional<String> name, String secret) {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final Presented UNREADABLE = new Presented(Optional.empty(), "");

    /** Empty when the request shows nothing. */
    static Optional<Presented> by(HttpServletRequest request) {
        List<String> headers = headers(request);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(headers.size() == 1 ? read(headers.get(0)) : UNREADABLE);
    }

    /** Whether it is a token by itself. */
    static boolean bearer(HttpServletRequest request) {
        List<String> headers = headers(request);
        return headers.size() == 1 && begins(headers.get(0), BEARER);
    }

    private static List<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Authorization"));
    }

    private static Presented read(String header) {
        if (begins(header, BEARER)) {
            return new Presented(
                    Optional.empty(), header.substring(BEARER.length()).strip());
        }
        return begins(header, BASIC) ? basic(header.substring(BASIC.length()).strip()) : UNREADABLE;
    }

    private static Presented basic(String encoded) {
        try {
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0
                    ? UNREADABLE
                    : new Presented(Optional.of(pair.substring(0, colon)), pair.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return UNREADABLE;
        }
    }

    private static boolean begins(String header, String scheme) {
        return header.toLowerCase(Locale.ROOT).startsWith(scheme);
    }

    @Override
    public String toString() {
        return "******";
    }
}
