package io.reelmill.presentation.cli;

import io.reelmill.core.provider.Tally;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.presentation.api.wire.BatchBody;
import io.reelmill.presentation.api.wire.CostsBody;
import io.reelmill.presentation.api.wire.CostsBody.ProviderCostsBody;
import io.reelmill.presentation.api.wire.CostsBody.SessionCostsBody;
import io.reelmill.presentation.api.wire.TallyBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;

/** What commands without a service ask for, from the ports of this process. */
public final class HomeServices {
    private HomeServices() {}

    public static CliServices.Maker maker(BatchRunner runner, RequestWriter writer) {
        return (cells, again, doubts) -> runner.run(writer.write(cells), again, doubts);
    }

    public static IntFunction<List<BatchBody>> newest(Batches batches) {
        return limit -> batches.newest(limit).stream()
                .map(HomeServices::withoutSessions)
                .toList();
    }

    private static BatchBody withoutSessions(BatchView batch) {
        Map<String, Integer> counts = new TreeMap<>();
        for (SessionView session : batch.sessions()) {
            counts.merge(session.state().name(), 1, Integer::sum);
        }
        return new BatchBody(
                batch.batch(),
                batch.source().toString(),
                batch.state().name(),
                batch.createdAt(),
                batch.endedAt().orElse(null),
                counts,
                batch.rejected(),
                batch.reason().orElse(null),
                null,
                null,
                null,
                null);
    }

    public static Function<SessionId, Optional<SessionRecord>> records(SessionStore store) {
        return id -> store.find(id).map(SessionFolder::manifest).map(SessionRecord::of);
    }

    public static LongFunction<CostsBody> costs(TallyOrders costs) {
        return batch -> new CostsBody(
                batch,
                "",
                TallyBody.of(costs.of(batch)),
                costs.byProvider(batch).entrySet().stream()
                        .map(HomeServices::provider)
                        .toList(),
                costs.bySession(batch).entrySet().stream()
                        .map(part -> new SessionCostsBody(part.getKey().value(), TallyBody.of(part.getValue())))
                        .toList());
    }

    private static ProviderCostsBody provider(Map.Entry<String, Tally> part) {
        String[] words = part.getKey().split(" ", 2);
        return new ProviderCostsBody(words[0], words[1], TallyBody.of(part.getValue()));
    }
}
