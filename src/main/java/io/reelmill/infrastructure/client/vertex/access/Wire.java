package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one way in which bytes go to Google. It sends a request once, whatever happens: no retry and no redirect of its own,
 * because what is sent twice may be charged twice. It knows whether a request that failed was sent, and an answer that is
 * not a success is an {@link HttpFailure}.
 */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final int HEAD = 64;
    private static final long ROOM_FOR_JSON = 64L * 1024;

    private Wire() {}

    /** @param underWay is told of every call */
    static OkHttpClient open(Duration timeout, CallsUnderWay underWay) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(timeout)
                .eventListener(underWay)
                .addInterceptor(Wire::watch)
                .addNetworkInterceptor(Wire::check)
                .build();
    }

    /** The same way for large answers: as long as bytes come, and no longer in all than the limits say. */
    static OkHttpClient patient(OkHttpClient wire, GoogleRest.Limits limits) {
        return wire.newBuilder()
                .readTimeout(limits.stall())
                .callTimeout(limits.whole())
                .build();
    }

    /** That, for answers in JSON that may hold so many bytes written in letters. */
    static OkHttpClient inLetters(OkHttpClient wire, GoogleRest.Limits limits) {
        Limit limit = new Limit(limits.bytes() / 3 * 4 + ROOM_FOR_JSON, true);
        return patient(wire, limits)
                .newBuilder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().tag(Limit.class, limit).build()))
                .build();
    }

    private static Response watch(Interceptor.Chain chain) throws IOException {
        Sent sent = new Sent(new AtomicBoolean());
        try {
            return chain.proceed(chain.request()
                    .newBuilder()
                    .tag(Sent.class, sent)
                    .header("Accept-Encoding", "identity")
                    .build());
        } catch (IOException failure) {
            throw sent.begun().get() ? failure : new UnsentException(failure);
        }
    }

    /** Reached when there is a connection, and before the first byte is written to it. */
    private static Response check(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Sent sent = request.tag(Sent.class);
        if (sent != null) {
            sent.begun().set(true);
        }
        Response response = chain.proceed(request);
        if (!response.isSuccessful()) {
            throw HttpFailure.of(response);
        }
        Limit limit = request.tag(Limit.class);
        if ((limit == null || limit.object()) && !begunAsObject(response)) {
            response.close();
            throw new IOException("it is not a JSON object");
        }
        return response.newBuilder()
                .body(LimitedBody.of(response.body(), limit))
                .build();
    }

    /** Google's client takes anything else for an answer without content. */
    private static boolean begunAsObject(Response response) throws IOException {
        return response.peekBody(HEAD).string().strip().startsWith("{");
    }

    private record Sent(AtomicBoolean begun) {}

    /**
     * What an answer may be.
     *
     * @param bytes the most
     * @param object whether it has to be a JSON object
     */
    record Limit(long bytes, boolean object) {}
}
