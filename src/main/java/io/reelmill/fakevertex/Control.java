package io.reelmill.fakevertex;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The fake's own paths under {@code /fake/}, which need no token: ledger, state, faults, revoke. */
final class Control implements HttpHandler {
    private final FakeVertex fake;
    private final Delivery delivery;

    Control(FakeVertex fake, Delivery delivery) {
        this.fake = fake;
        this.delivery = delivery;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            delivery.send(exchange, checked(new Call(exchange)), Optional.empty());
        }
    }

    private Reply checked(Call call) {
        try {
            return reply(call);
        } catch (IllegalArgumentException wrong) {
            return Reply.error(400, String.valueOf(wrong.getMessage()));
        } catch (BadCallException wrong) {
            return wrong.reply();
        }
    }

    private Reply reply(Call call) {
        return switch (call.line()) {
            case "GET /fake/ledger" -> Reply.json(Json.MAPPER.valueToTree(fake.ledger()));
            case "GET /fake/state" -> Reply.json(Json.MAPPER.valueToTree(fake.state()));
            case "POST /fake/faults" ->
                done(() -> {
                    List<Fault> faults = FaultScript.read(call.json());
                    fake.faults(faults);
                    return faults.size() + " rules";
                });
            case "POST /fake/revoke" ->
                done(() -> {
                    fake.revoke();
                    return "no token is accepted any more";
                });
            default ->
                Reply.error(404, "There are GET /fake/ledger, GET /fake/state, POST /fake/faults, POST /fake/revoke");
        };
    }

    private static Reply done(Supplier<String> work) {
        ObjectNode answer = Json.object().put("done", work.get());
        return Reply.json(answer);
    }
}
