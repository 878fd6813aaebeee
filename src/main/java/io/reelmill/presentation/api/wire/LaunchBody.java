package io.reelmill.presentation.api.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is made from, in a post to {@code /batches}, {@code /validations} or {@code /estimates}: either topics, or the
 * name of a file under {@code jobs/}. A CSV can be sent as it is instead.
 *
 * @param topics cells by the columns' names in the contract
 * @param file relative to {@code jobs/}
 * @param source what lists call it; of the service's own making when it is null
 * @param again new videos although the same content was made before
 * @param buyAgain orders in doubt may be placed again
 * @param budget the most each video may cost, in decimal notation
 */
public record LaunchBody(
        @Nullable List<Map<String, String>> topics,
        @Nullable String file,
        @Nullable String source,
        boolean again,
        boolean buyAgain,
        @Nullable String budget) {}
