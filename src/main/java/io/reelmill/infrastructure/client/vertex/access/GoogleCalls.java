package io.reelmill.infrastructure.client.vertex.access;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.genai.Client;
import com.google.genai.JsonSerializable;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Calls of Google's own client for Vertex AI, guarded, with its failures in our words. Thread-safe. */
public final class GoogleCalls {
    private final GoogleAccess access;
    private final CallGuard guard;
    private final Optional<GoogleRest.Limits> limits;
    private @Nullable Client client;

    public GoogleCalls(GoogleAccess access, CallGuard guard) {
        this(access, guard, Optional.empty());
    }

    private GoogleCalls(GoogleAccess access, CallGuard guard, Optional<GoogleRest.Limits> limits) {
        this.access = access;
        this.guard = guard;
        this.limits = limits;
    }

    /** The same for answers that may hold so many bytes of a video and take so long. */
    public GoogleCalls patient(GoogleRest.Limits most) {
        return new GoogleCalls(access, guard, Optional.of(most));
    }

    /** Whose project and place the calls are made in. */
    public GoogleAccess access() {
        return access;
    }

    /**
     * What Google answers.
     *
     * @param request makes one call and reads its answer; a failure to read it counts as a lost answer
     * @throws io.reelmill.core.provider.ProviderException by what the caller does next
     */
    public <T> T call(ProviderCall call, Function<Client, T> request) {
        return guard.call(call, () -> attempt(call, request));
    }

    /** The same; empty when Google knows no such thing (HTTP 404), which is no fault of the settings then. */
    public <T> Optional<T> find(ProviderCall call, Function<Client, T> request) {
        return guard.call(call, () -> {
            try {
                return Optional.of(request.apply(ready()));
            } catch (RuntimeException failure) {
                if (HttpFailure.behind(failure).filter(HttpFailure::notFound).isPresent()) {
                    return Optional.empty();
                }
                throw ours(call, failure);
            }
        });
    }

    private <T> T attempt(ProviderCall call, Function<Client, T> request) {
        try {
            return request.apply(ready());
        } catch (RuntimeException failure) {
            throw ours(call, failure);
        }
    }

    private RuntimeException ours(ProviderCall call, RuntimeException failure) {
        return failure instanceof CancellationException ? failure : access.failed(call, failure);
    }

    /**
     * With a token in hand: the client itself does not tell one that is refused from an answer that was lost.
     *
     * @throws io.reelmill.core.provider.ProviderException that is never perhaps charged: nothing has been sent yet
     */
    private Client ready() {
        try {
            Client known = client();
            access.authorization();
            return known;
        } catch (ProviderException ours) {
            throw ours;
        } catch (RuntimeException broken) {
            throw new MisconfiguredException(
                    "Google's client cannot be made (%s): check reelmill.google.endpoint, reelmill.google.location and"
                                    .formatted(broken.getClass().getSimpleName())
                            + " reelmill.google.credentials",
                    broken);
        }
    }

    private synchronized Client client() {
        Client known = client;
        if (known == null) {
            known = open();
            client = known;
        }
        return known;
    }

    private OkHttpClient wire() {
        return limits.map(most -> Wire.inLetters(access.wire(), most)).orElseGet(access::wire);
    }

    private Client open() {
        // Videos come as one JSON string; the wire limits the whole answer.
        JsonSerializable.objectMapper()
                .getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
        HttpOptions.Builder http = HttpOptions.builder()
                .apiVersion("v1")
                .timeout((int) limits.map(GoogleRest.Limits::whole)
                        .orElseGet(access::timeout)
                        .toMillis())
                .retryOptions(HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()));
        access.endpoint().ifPresent(uri -> http.baseUrl(uri.toString()));
        return Client.builder()
                .vertexAI(true)
                .project(access.project())
                .location(access.location())
                .credentials(access.credentials())
                .httpOptions(http.build())
                .clientOptions(ClientOptions.builder().customHttpClient(wire()).build())
                .build();
    }
}
