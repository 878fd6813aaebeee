package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchView;
import io.reelmill.fakevertex.Entry;
import io.reelmill.fakevertex.Kind;
import io.reelmill.fakevertex.Quota;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A provider's quota, with a minute of five seconds. */
class KeptQuotaIT extends OnFakeVertex {
    private static final int ORDERS = 10;
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final double SLACK = 1.15;

    @Test
    void clips_are_ordered_as_fast_as_the_quota_allows_and_none_is_answered_with_429() throws IOException {
        google(prepared().withQuota(Kind.VIDEO, new Quota(ORDERS, WINDOW, ORDERS, false)));
        try (VertexRun run =
                run("quotas.veo.order=10/5s", "quotas.veo.at-once=10", "sessions.parallel=6", "veo.continuity=false")) {
            BatchView batch = run.make(IntStream.range(0, 12)
                    .mapToObj(number -> "Island " + number)
                    .toArray(String[]::new));

            completed(batch);
            List<Entry> orders = books(run, batch).accepted(Kind.VIDEO);
            assertThat(orders).hasSizeGreaterThanOrEqualTo(36);
            assertThat(google.state().throttled()).isZero();
            // Ten at once, and after each ten a window must go by.
            Duration least = WINDOW.multipliedBy((orders.size() - 1) / ORDERS);
            Instant first = orders.get(0).time();
            Instant last = orders.get(orders.size() - 1).time();
            assertThat(Duration.between(first, last).toMillis() / (double) least.toMillis())
                    .isBetween(1.0, SLACK);
        }
    }
}
