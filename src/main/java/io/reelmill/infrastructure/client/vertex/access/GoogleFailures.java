package io.reelmill.infrastructure.client.vertex.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Failures of calls to Google in our words: what matters is whether the call may have been taken, and charged. */
final class GoogleFailures {
    private static final Set<String> STORAGE = Set.of("find", "download");
    private static final Set<Integer> NOT_BEGUN = Set.of(408, 409, 425, 503);

    private GoogleFailures() {}

    static ProviderException of(ProviderCall call, Throwable failure) {
        return HttpFailure.find(failure, ProviderException.class)
                .or(() -> HttpFailure.behind(failure).map(answer -> answered(call, answer)))
                .or(() -> HttpFailure.find(failure, UnsentException.class).map(unsent -> unsent(call, unsent)))
                .orElseGet(() -> lost(call, failure));
    }

    private static ProviderException unsent(ProviderCall call, UnsentException unsent) {
        return new TransientProviderException(
                "Google cannot be reached for %s: %s".formatted(call, unsent.getMessage()), Optional.empty(), unsent);
    }

    /** What could not be read is not repeated in words: it may hold anything. */
    private static ProviderException lost(ProviderCall call, Throwable failure) {
        return HttpFailure.find(failure, IOException.class)
                .filter(Predicate.not(JsonProcessingException.class::isInstance))
                .map(broken -> TransientProviderException.lostAnswer(
                        "Google's answer to %s was lost: %s".formatted(call, broken.getMessage()), broken))
                .orElseGet(() -> TransientProviderException.lostAnswer(
                        "Google's answer to %s cannot be read (%s)"
                                .formatted(call, failure.getClass().getSimpleName()),
                        null));
    }

    private static ProviderException answered(ProviderCall call, HttpFailure answer) {
        String words = "Google answers %s with %s".formatted(call, answer.words());
        return switch (answer.code()) {
            case 400 -> refused(words, answer.message());
            case 401, 402, 403 -> new MisconfiguredException(words + ". " + rights(call, answer.code()), answer);
            case 404 ->
                new MisconfiguredException(
                        words
                                + ". Check reelmill.google.project, reelmill.google.location and the names under reelmill."
                                + call.provider(),
                        answer);
            case 429 -> TransientProviderException.throttled(words, answer.retryAfter(), answer);
            default -> other(words, answer);
        };
    }

    private static String rights(ProviderCall call, int code) {
        return code == 401
                ? "Its credentials are not valid (any more): renew what reelmill.google.credentials or"
                        + " reelmill.google.token names, or run 'gcloud auth application-default login'"
                : "Give the account of reelmill.google.credentials " + right(call)
                        + ", switch the service on in the project (reelmill.google.project), and see to its billing";
    }

    private static String right(ProviderCall call) {
        if (STORAGE.contains(call.operation())) {
            return "the role Storage Object Viewer on the bucket of reelmill.veo.output";
        }
        return call.provider().equals("google-speech")
                ? "the role Service Usage Consumer (Cloud Text-to-Speech asks for no other)"
                : "the role Vertex AI User in the project";
    }

    private static ProviderException refused(String words, String message) {
        return Policy.objects(message) ? RefusedException.byPolicy(words) : new RefusedException(words);
    }

    private static ProviderException other(String words, HttpFailure answer) {
        if (NOT_BEGUN.contains(answer.code())) {
            return new TransientProviderException(words, answer.retryAfter(), answer);
        }
        if (answer.code() >= 500 || answer.code() == 499) {
            return TransientProviderException.lostAnswer(words, answer);
        }
        return answer.code() >= 400
                ? new RefusedException(words)
                : new TransientProviderException(
                        words + ", which is not followed: check reelmill.google.endpoint", Optional.empty(), answer);
    }
}
