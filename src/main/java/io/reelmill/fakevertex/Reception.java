package io.reelmill.fakevertex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Receives every call to Google's paths: checks its token, asks the script of faults, hands it to its desk. */
final class Reception implements HttpHandler {
    private final FaultScript script;
    private final Map<Pattern, Desk> desks;
    private final Delivery delivery;
    private final Map<Step, AtomicInteger> calls = new ConcurrentHashMap<>();
    /** Empty when none is accepted. */
    private volatile String token;

    private final AtomicInteger unauthorised = new AtomicInteger();

    Reception(String token, FaultScript script, Map<Pattern, Desk> desks, Delivery delivery) {
        this.token = token;
        this.script = script;
        this.desks = Map.copyOf(desks);
        this.delivery = delivery;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                receive(exchange, new Call(exchange));
            } catch (BadCallException refused) {
                delivery.send(exchange, refused.reply(), Optional.empty());
            } catch (RuntimeException broken) {
                // A closed connection would look like a lost answer.
                delivery.send(exchange, Reply.error(500, "The fake itself failed: " + broken), Optional.empty());
            }
        }
    }

    void accept(String other) {
        token = other;
    }

    int unauthorised() {
        return unauthorised.get();
    }

    Map<Step, Integer> calls() {
        Map<Step, Integer> counts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            counts.put(step, calls.getOrDefault(step, new AtomicInteger()).get());
        }
        return counts;
    }

    private void receive(HttpExchange exchange, Call call) throws IOException {
        if (token.isEmpty() || !token.equals(call.token())) {
            unauthorised.incrementAndGet();
            delivery.send(exchange, refusal(), Optional.empty());
            return;
        }
        Optional<Desk> desk = desks.entrySet().stream()
                .filter(path -> path.getKey().matcher(call.line()).matches())
                .map(Map.Entry::getValue)
                .findFirst();
        if (desk.isPresent()) {
            serve(exchange, call, desk.get());
        } else {
            delivery.send(exchange, Reply.error(404, "There is no " + call.line()), Optional.empty());
        }
    }

    private void serve(HttpExchange exchange, Call call, Desk desk) throws IOException {
        Step step = desk.step(call);
        calls.computeIfAbsent(step, unused -> new AtomicInteger()).incrementAndGet();
        Optional<Fault> fault = script.next(step);
        Effect effect = fault.map(Fault::effect).orElse(Effect.NO_AUDIO);
        if (effect == Effect.RESET_BEFORE) {
            delivery.reset(exchange);
        } else if (effect == Effect.REVOKED) {
            accept("");
            unauthorised.incrementAndGet();
            delivery.send(exchange, refusal(), Optional.empty());
        } else if (effect == Effect.STATUS) {
            Fault found = fault.orElseThrow();
            Reply reply = Reply.error(found.argument(), "Refused by the script of faults.", found.retryAfter());
            delivery.send(exchange, reply, Optional.empty());
        } else {
            Reply reply = desk.serve(call, fault);
            delivery.send(exchange, reply, reply.status() == 200 ? fault : Optional.empty());
        }
    }

    private static Reply refusal() {
        return Reply.error(
                401,
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other "
                        + "valid authentication credential.");
    }
}
