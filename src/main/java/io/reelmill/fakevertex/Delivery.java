package io.reelmill.fakevertex;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends answers, whole or as a fault wants them. Thread-safe. */
final class Delivery {
    private static final byte[] PAGE =
            "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>".getBytes(StandardCharsets.UTF_8);
    private static final int NOISE = 4096;
    private static final int DROPS_A_SECOND = 20;

    private final AtomicInteger throttled = new AtomicInteger();

    /** Answers sent with 429. */
    int throttled() {
        return throttled.get();
    }

    void send(HttpExchange exchange, Reply reply, Optional<Fault> fault) throws IOException {
        Reply sent = fault.map(found -> changed(reply, found)).orElse(reply);
        Effect effect = fault.map(Fault::effect).orElse(Effect.NO_AUDIO);
        if (effect == Effect.LOST_ANSWER) {
            reset(exchange);
            return;
        }
        if (sent.status() == 429) {
            throttled.incrementAndGet();
        }
        exchange.getResponseHeaders().set("Content-Type", sent.type());
        sent.retryAfter()
                .ifPresent(wait -> exchange.getResponseHeaders()
                        .set("Retry-After", String.valueOf((wait.toMillis() + 999) / 1000)));
        exchange.sendResponseHeaders(sent.status(), sent.body().length == 0 ? -1 : sent.body().length);
        if (effect == Effect.DRIP) {
            drip(exchange.getResponseBody(), sent.body(), fault.orElseThrow().argument());
        } else if (effect == Effect.CUT) {
            exchange.getResponseBody().write(sent.body(), 0, sent.body().length / 2);
            exchange.getResponseBody().flush();
        } else if (sent.body().length > 0) {
            exchange.getResponseBody().write(sent.body());
        }
        exchange.close();
    }

    /** Ends the connection without an answer. */
    void reset(HttpExchange exchange) {
        exchange.close();
    }

    private static Reply changed(Reply reply, Fault fault) {
        return switch (fault.effect()) {
            case LATE_STATUS ->
                Reply.error(fault.argument(), "The answer was lost on its way (scripted).", fault.retryAfter());
            case EMPTY -> reply.holding(reply.type(), new byte[0]);
            case HTML -> reply.holding("text/html", PAGE);
            case RANDOM_BYTES -> reply.holding(reply.type(), noise(fault.plan().seed()));
            case TRUNCATED -> reply.holding(reply.type(), Arrays.copyOf(reply.body(), reply.body().length / 2));
            default -> reply;
        };
    }

    private static byte[] noise(long seed) {
        byte[] noise = new byte[NOISE];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static void drip(OutputStream out, byte[] body, int bytesPerSecond) throws IOException {
        int drop = Math.max(1, bytesPerSecond / DROPS_A_SECOND);
        for (int from = 0; from < body.length; from += drop) {
            out.write(body, from, Math.min(drop, body.length - from));
            out.flush();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) * drop / Math.max(1, bytesPerSecond));
        }
    }
}
