package io.reelmill.presentation.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of problems. Their types are part of the API's version: none is renamed. */
public enum ProblemKind {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    INVALID_VALUE(HttpStatus.BAD_REQUEST, "A value is not accepted"),
    UNREADABLE_REQUESTS(HttpStatus.BAD_REQUEST, "The request file cannot be used"),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "A credential is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The credential does not allow this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing of that name"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "That cannot be done here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no such form"),
    CONFLICT(HttpStatus.CONFLICT, "It does not go together with how things stand"),
    ALREADY_RUNNING(HttpStatus.CONFLICT, "It is being made"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "That type is not read here"),
    RANGE_NOT_SATISFIABLE(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file has no such range"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The key belongs to another request"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong in the service"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot do that at the moment");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The one that stands for the status where nothing more is known. */
    static ProblemKind of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL_ERROR);
    }

    /** {@code urn:reelmill:problem:not-found} for example. */
    public URI type() {
        return URI.create(
                "urn:reelmill:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpStatus status() {
        return status;
    }

    /** Says what is wrong, where, and what to do. */
    public ProblemDetail saying(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type());
        problem.setTitle(title);
        return problem;
    }

    /** Where no resource answers, but a filter before them. */
    public void send(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ObjectNode problem = JSON.createObjectNode()
                .put("type", type().toString())
                .put("title", title)
                .put("status", status.value())
                .put("detail", detail);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders more) {
        return ResponseEntity.status(problem.getStatus())
                .headers(more)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
