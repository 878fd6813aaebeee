package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an end has to tell, under the names of the API. What is not known is left out. */
final class Ends {
    private Ends() {}

    static Event event(SessionView session, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", session.id().value());
        data.put("batch", session.batch());
        data.put("requestId", session.requestId());
        data.put("line", session.line());
        data.put("topic", session.topic());
        data.put("state", session.state().name());
        session.reason().ifPresent(reason -> data.put("reason", reason));
        session.seconds().ifPresent(seconds -> data.put("seconds", seconds));
        session.finalPath().ifPresent(path -> data.put("finalPath", path));
        data.put("renditions", session.renditions());
        data.put(
                "warnings",
                session.warnings().stream()
                        .map(each -> Map.of("code", each.code().name(), "message", each.message()))
                        .toList());
        data.put(
                "fallbacks",
                session.fallbacks().stream()
                        .map(each -> Map.of(
                                "stage", each.stage(), "from", each.from(), "to", each.to(), "reason", each.reason()))
                        .toList());
        session.cost().ifPresent(cost -> data.put("cost", cost(cost)));
        return new Event(0, now, session.batch(), Optional.of(session.id()), Kind.SESSION_ENDED, data);
    }

    private static Map<String, Object> cost(Spending cost) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("currency", cost.currency());
        amount(data, "estimated", cost.estimated());
        amount(data, "actual", cost.actual());
        amount(data, "perhaps", cost.perhaps());
        return data;
    }

    private static void amount(Map<String, Object> data, String name, Optional<BigDecimal> amount) {
        amount.ifPresent(known -> data.put(name, known.toPlainString()));
    }

    static Event event(BatchView batch, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("state", batch.state().name());
        data.put("source", batch.source().toString());
        data.put("counts", counts(batch));
        data.put("rejected", batch.rejected());
        batch.reason().ifPresent(reason -> data.put("reason", reason));
        return new Event(0, now, batch.batch(), Optional.empty(), Kind.BATCH_ENDED, data);
    }

    private static Map<String, Integer> counts(BatchView batch) {
        return batch.sessions().stream()
                .map(SessionView::state)
                .collect(Collectors.groupingBy(SessionState::name, Collectors.summingInt(state -> 1)));
    }
}
