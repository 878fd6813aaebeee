package io.reelmill.infrastructure.client.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A filter graph, built chain by chain and written as ffmpeg reads it. */
final class FilterGraph {
    private final List<String> chains = new ArrayList<>();

    /** Filters one after the other, from one or more pads to one pad. */
    FilterGraph chain(List<String> from, List<Filter> filters, String to) {
        return chain(from, filters, List.of(to));
    }

    FilterGraph chain(List<String> from, List<Filter> filters, List<String> to) {
        chains.add(pads(from) + filters.stream().map(Filter::text).collect(Collectors.joining(",")) + pads(to));
        return this;
    }

    String text() {
        return String.join(";", chains);
    }

    private static String pads(List<String> names) {
        return names.stream().map("[%s]"::formatted).collect(Collectors.joining());
    }
}
