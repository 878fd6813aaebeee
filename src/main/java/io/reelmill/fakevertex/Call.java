package io.reelmill.fakevertex;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A request, read whole. */
final class Call {
    private final String method;
    private final String path;
    private final String query;
    private final String authorisation;
    private final byte[] body;

    Call(HttpExchange exchange) throws IOException {
        method = exchange.getRequestMethod();
        path = exchange.getRequestURI().getRawPath();
        query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        authorisation = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        body = exchange.getRequestBody().readAllBytes();
    }

    /** {@code POST /v1/…}, as it was sent. */
    String line() {
        return method + " " + path;
    }

    String token() {
        return authorisation.startsWith("Bearer ") ? authorisation.substring("Bearer ".length()) : "";
    }

    /** @throws BadCallException when the body is no JSON */
    JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException broken) {
            throw BadCallException.invalid("Invalid JSON payload received: " + broken.getOriginalMessage());
        }
    }

    /** A part of the query, empty when it is missing. */
    String asked(String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** A segment of a path in clear; there a plus is a plus. */
    static String clear(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
