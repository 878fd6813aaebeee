package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls of Google's services by their JSON interfaces, guarded, with the same failures as {@link GoogleCalls}. Addresses are
 * made with {@link GoogleAccess#root}. Thread-safe.
 */
public final class GoogleRest {
    private final GoogleAccess access;
    private final CallGuard guard;

    public GoogleRest(GoogleAccess access, CallGuard guard) {
        this.access = access;
        this.guard = guard;
    }

    /**
     * How much may be downloaded, and how long it may take.
     *
     * @param bytes the most
     * @param stall the longest time without a byte
     * @param whole the longest time in all
     */
    public record Limits(long bytes, Duration stall, Duration whole) {}

    /**
     * What Google answers to a GET.
     *
     * @throws ProviderException by what the caller does next
     */
    public <T> T get(ProviderCall call, URI uri, Class<T> type) {
        return guarded(
                call,
                () -> rest(access.wire(), LimitedBody.MOST_BYTES)
                        .get()
                        .uri(uri)
                        .headers(this::authorize)
                        .retrieve()
                        .body(type));
    }

    /**
     * What Google answers to a POST of the body as JSON.
     *
     * @throws ProviderException by what the caller does next
     */
    public <T> T post(ProviderCall call, URI uri, Object body, Class<T> type) {
        return guarded(
                call,
                () -> rest(access.wire(), LimitedBody.MOST_BYTES)
                        .post()
                        .uri(uri)
                        .headers(this::authorize)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(type));
    }

    /**
     * Writes what lies at the address to the target, whole. Neither its size nor this machine's disk is held against Google.
     *
     * @return false when nothing lies there (HTTP 404)
     * @throws ProviderException by what the caller does next; a lost answer when a limit of time is broken
     * @throws UncheckedIOException when the target cannot be written; caused by a {@link TooLargeException} when there are
     *     too many bytes
     */
    public boolean download(ProviderCall call, URI uri, Path target, Limits limits) {
        OkHttpClient patient = Wire.patient(access.wire(), limits);
        Outcome outcome = guarded(call, () -> {
            try {
                return rest(patient, limits.bytes())
                        .get()
                        .uri(uri)
                        .headers(this::authorize)
                        .exchange((request, response) -> Outcome.of(response.getBody(), target));
            } catch (RestClientException failure) {
                return Outcome.of(failure);
            }
        });
        return outcome.delivered();
    }

    /** What became of a download that Google did its part of. */
    private record Outcome(boolean there, Optional<UncheckedIOException> failure) {
        static Outcome of(InputStream body, Path target) throws IOException {
            Optional<IOException> full = Pouring.into(target, body);
            return new Outcome(
                    true,
                    full.map(cause ->
                            new UncheckedIOException("%s cannot be written: %s".formatted(target, cause), cause)));
        }

        static Outcome of(RestClientException failure) {
            if (HttpFailure.behind(failure).filter(HttpFailure::notFound).isPresent()) {
                return new Outcome(false, Optional.empty());
            }
            return new Outcome(
                    true,
                    Optional.of(new UncheckedIOException(
                            TooLargeException.behind(failure).orElseThrow(() -> failure))));
        }

        boolean delivered() {
            failure.ifPresent(cause -> {
                throw cause;
            });
            return there;
        }
    }

    private static RestClient rest(OkHttpClient wire, long most) {
        return RestClient.builder()
                .requestFactory(new OkHttpRequests(wire, new Wire.Limit(most, false)))
                .build();
    }

    private void authorize(HttpHeaders headers) {
        headers.set(HttpHeaders.AUTHORIZATION, access.authorization());
        access.quotaProject().ifPresent(project -> headers.set("x-goog-user-project", project));
    }

    private <T> T guarded(ProviderCall call, Supplier<@Nullable T> request) {
        return guard.call(call, () -> {
            try {
                T answer = request.get();
                if (answer == null) {
                    throw new IllegalStateException("an empty answer");
                }
                return answer;
            } catch (CancellationException stopped) {
                throw stopped;
            } catch (RuntimeException failure) {
                throw access.failed(call, failure);
            }
        });
    }
}
