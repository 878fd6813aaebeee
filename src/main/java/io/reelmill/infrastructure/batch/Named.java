package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.MisconfiguredException;
import java.util.List;
import java.util.function.Function;

/** Providers by their names in the settings. */
final class Named {
    private Named() {}

    /** The named ones, in that order. */
    static <P> List<P> chain(String setting, List<String> names, List<P> known, Function<P, String> name) {
        return names.stream().map(wanted -> one(setting, wanted, known, name)).toList();
    }

    private static <P> P one(String setting, String wanted, List<P> known, Function<P, String> name) {
        return known.stream()
                .filter(provider -> name.apply(provider).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException("%s names '%s'; there is %s"
                        .formatted(setting, wanted, known.stream().map(name).toList())));
    }
}
