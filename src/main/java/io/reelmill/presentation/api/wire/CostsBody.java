package io.reelmill.presentation.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch cost.
 *
 * @param providers by provider and model; null in lists
 * @param sessions those for which something was ordered; null in lists
 */
public record CostsBody(
        long batch,
        String source,
        TallyBody total,
        @Nullable List<ProviderCostsBody> providers,
        @Nullable List<SessionCostsBody> sessions) {

    /** What one model of a provider cost. */
    public record ProviderCostsBody(String provider, String model, TallyBody total) {}

    /** What one session cost. */
    public record SessionCostsBody(String session, TallyBody total) {}
}
