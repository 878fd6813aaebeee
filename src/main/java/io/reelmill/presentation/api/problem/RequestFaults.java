package io.reelmill.presentation.api.problem;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What is wrong with a request by itself, as far as the framework found it. */
final class RequestFaults {
    private RequestFaults() {}

    static ProblemDetail problem(Exception failure, HttpStatusCode status) {
        Optional<TooLargeException> tooLarge = tooLarge(failure);
        if (tooLarge.isPresent() || failure instanceof MaxUploadSizeExceededException) {
            return ProblemKind.TOO_LARGE.saying(
                    tooLarge.map(Throwable::getMessage).orElse("The file is larger than reelmill.api.upload allows"));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return ProblemKind.BAD_REQUEST.saying(BadJson.reason(unreadable.getCause()));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemKind.INVALID_VALUE.saying("The parameter '%s' has a value that is not accepted; it takes a %s"
                    .formatted(mismatch.getName(), kind(mismatch.getRequiredType())));
        }
        if (failure instanceof BindException bind && bind.getFieldError() != null) {
            return ProblemKind.INVALID_VALUE.saying("The parameter '%s' has a value that is not accepted; it takes a %s"
                    .formatted(bind.getFieldError().getField(), kind(wanted(bind.getFieldError()))));
        }
        return ProblemKind.of(status).saying(detail(failure, status));
    }

    private static @Nullable Class<?> wanted(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : null;
    }

    private static String detail(Exception failure, HttpStatusCode status) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return "%s is not done here; what is: %s".formatted(method.getMethod(), method.getSupportedHttpMethods());
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return "Content-Type %s is not read here; what is: %s"
                    .formatted(type.getContentType(), type.getSupportedMediaTypes());
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException type) {
            return "Nothing that the header Accept names can be given; what can: %s"
                    .formatted(type.getSupportedMediaTypes());
        }
        return missing(failure).orElseGet(() -> general(status));
    }

    private static Optional<String> missing(Exception failure) {
        if (failure instanceof MissingServletRequestPartException part) {
            return Optional.of("The part '%s' is missing".formatted(part.getRequestPartName()));
        }
        if (failure instanceof MissingRequestValueException || failure instanceof ServletRequestBindingException) {
            return Optional.of("A parameter or header that is needed is missing; docs/api.md has them all");
        }
        return failure instanceof MultipartException
                ? Optional.of("The body is not a whole multipart/form-data message")
                : Optional.empty();
    }

    /** Where only the status is known. */
    static String general(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "Send a token: Authorization: Bearer …";
            case 403 -> "Ask for a token whose role may do this";
            case 404 -> "Nothing is at this path; GET /api/v1 has links to what there is";
            case 416 -> "Ask for a range within the file's length, which Content-Range names";
            default ->
                status.is4xxClientError()
                        ? "The request cannot be understood; check its path, parameters and headers"
                        : "It was not the request's fault; try again, and look into the service's log if it stays";
        };
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == long.class
                || type == int.class
                || Number.class.isAssignableFrom(type == null ? Object.class : type)) {
            return "whole number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "value of another form";
    }

    private static Optional<TooLargeException> tooLarge(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(TooLargeException.class::isInstance)
                .map(TooLargeException.class::cast)
                .findFirst();
    }
}
