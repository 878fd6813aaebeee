package io.reelmill.infrastructure.client.webhook;

import io.reelmill.core.operation.Deliveries.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends a delivery once. No redirect is followed, no proxy is used, which would look the name up by itself, and of the answer
 * nothing but the status is read. Thread-safe.
 */
final class Sender {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient wire;
    private final CheckedDns dns;
    private final Clock clock;

    Sender(OkHttpClient wire, Dns dns, Clock clock) {
        this.wire = wire;
        this.dns = new CheckedDns(dns);
        this.clock = clock;
    }

    /** @param timeout for all of a delivery after its name was looked up */
    static OkHttpClient wire(Duration timeout) {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .callTimeout(timeout)
                // A connection serves one delivery: its address was checked for that one.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    /**
     * @return the status of the answer
     * @throws IOException when there is none, or the address is not one that may be told
     */
    int send(Hook hook, Delivery delivery) throws IOException {
        List<InetAddress> checked = dns.of(hook);
        byte[] body = Message.of(delivery.event());
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Request request = new Request.Builder()
                .url(hook.url())
                .header("User-Agent", "Reelmill")
                .header("Reelmill-Event", delivery.event().kind().label())
                .header("Reelmill-Delivery", Long.toString(delivery.id()))
                .header("Reelmill-Timestamp", timestamp)
                .header("Reelmill-Signature", hook.signature().of(timestamp, body))
                .post(RequestBody.create(body, JSON))
                .build();
        OkHttpClient pinned = wire.newBuilder().dns(name -> checked).build();
        try (Response response = pinned.newCall(request).execute()) {
            return response.code();
        }
    }
}
