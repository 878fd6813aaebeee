package io.reelmill.presentation.security;

import io.reelmill.presentation.api.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What those are answered who are not let pass: problem details as everywhere else (RFC 9457). */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "The request cannot be understood",
            HttpStatus.UNAUTHORIZED, "A credential is needed",
            HttpStatus.FORBIDDEN, "The credential does not allow this",
            HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
            HttpStatus.SERVICE_UNAVAILABLE, "The service cannot do that at the moment");

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        response.addHeader("WWW-Authenticate", "Bearer realm=\"reelmill\"");
        response.addHeader("WWW-Authenticate", "Basic realm=\"reelmill\", charset=\"UTF-8\"");
        send(request, response, HttpStatus.UNAUTHORIZED, detail);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (reason instanceof CsrfException && Presented.by(request).isPresent()) {
            send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "With HTTP Basic a request that changes something needs the token of the cookie XSRF-TOKEN in its"
                            + " header X-XSRF-TOKEN. Programs send 'Authorization: Bearer ...' instead");
        } else if (who instanceof CallerAuthentication caller) {
            send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "The role %s may not do this"
                            .formatted(caller.getPrincipal().role().label()));
        } else {
            unauthenticated(request, response, "Send the header 'Authorization: Bearer ...' with a token");
        }
    }

    /** The path is not repeated: what was refused for its path is not worth echoing. */
    void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ObjectNode problem = JSON.createObjectNode()
                .put(
                        "type",
                        status == HttpStatus.SERVICE_UNAVAILABLE
                                ? ProblemKind.UNAVAILABLE.type().toString()
                                : "urn:reelmill:problem:"
                                        + status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", TITLES.getOrDefault(status, status.getReasonPhrase()))
                .put("status", status.value())
                .put("detail", detail);
        byte[] body = JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
