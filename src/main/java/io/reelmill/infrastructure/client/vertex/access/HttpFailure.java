package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** An answer of Google's that is not a success, with its own words; secrets are masked. */
final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Optional<Duration> retryAfter;
    private final String status;

    private HttpFailure(int code, ErrorBody body, Optional<Duration> retryAfter) {
        super(body.message());
        this.code = code;
        this.status = body.status();
        this.retryAfter = retryAfter;
    }

    /** Reads the answer and closes it. */
    static HttpFailure of(Response response) {
        try (response) {
            ErrorBody body = ErrorBody.of(response);
            return new HttpFailure(
                    response.code(), body, RetryAfter.of(response).or(body::retryDelay));
        }
    }

    /** The one that is behind a failure, if any. */
    static Optional<HttpFailure> behind(Throwable failure) {
        return find(failure, HttpFailure.class);
    }

    static <T> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    int code() {
        return code;
    }

    boolean unauthorised() {
        return code == 401;
    }

    boolean notFound() {
        return code == 404;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Google's own words: code, status and message. */
    String words() {
        return (code + " " + status).strip() + (message().isBlank() ? "" : ": " + message());
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
