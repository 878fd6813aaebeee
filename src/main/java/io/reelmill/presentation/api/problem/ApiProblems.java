package io.reelmill.presentation.api.problem;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.KeyReusedException;
import io.reelmill.core.operation.StoppingException;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong behind the web into problem details; nothing of the inside is in them. */
@RestControllerAdvice
@Profile("service")
class ApiProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Inside inside;

    ApiProblems(Inside inside) {
        this.inside = inside;
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownException failure) {
        return answer(ProblemKind.NOT_FOUND, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(ConflictException failure) {
        return answer(ProblemKind.CONFLICT, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> stopping(StoppingException failure) {
        return later(String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> reused(KeyReusedException failure) {
        return answer(ProblemKind.KEY_REUSED, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(UnreadableRequestsException failure) {
        return answer(ProblemKind.UNREADABLE_REQUESTS, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidValueException failure) {
        return answer(ProblemKind.INVALID_VALUE, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(TooLargeException failure) {
        return answer(ProblemKind.TOO_LARGE, failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(UnavailableException failure) {
        return later(String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> running(AlreadyRunningException failure) {
        ProblemDetail problem =
                ProblemKind.ALREADY_RUNNING.saying(inside.removed(String.valueOf(failure.getMessage())));
        HttpHeaders headers = new HttpHeaders();
        failure.batch().ifPresent(batch -> {
            problem.setProperty("batch", batch);
            headers.set(HttpHeaders.LOCATION, "/api/v1/batches/" + batch);
        });
        return ProblemKind.answer(problem, headers);
    }

    /** What nobody expected: the log has all of it, the caller a word to find it by. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (failure instanceof IOException && isClientGone(failure)) {
            return null;
        }
        if (Outage.is(failure)) {
            return away(failure);
        }
        String reference = UUID.randomUUID().toString();
        LOG.error("A request failed ({})", reference, failure);
        return ProblemKind.answer(
                ProblemKind.INTERNAL_ERROR.saying(
                        "It was not the request's fault; the service's log tells more under " + reference),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> away(Exception failure) {
        LOG.warn("The database does not answer, a request was refused: {}", Printable.oneLine(failure.toString()));
        return later(Outage.DETAIL);
    }

    private static ResponseEntity<Object> later(String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(Outage.SECONDS));
        return ProblemKind.answer(ProblemKind.UNAVAILABLE.saying(detail), headers);
    }

    private static boolean isClientGone(Exception failure) {
        return failure.getClass().getSimpleName().contains("ClientAbort");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemKind.answer(RequestFaults.problem(failure, status), headers);
    }

    private ResponseEntity<Object> answer(ProblemKind kind, Exception failure) {
        return ProblemKind.answer(kind.saying(inside.removed(String.valueOf(failure.getMessage()))), HttpHeaders.EMPTY);
    }
}
