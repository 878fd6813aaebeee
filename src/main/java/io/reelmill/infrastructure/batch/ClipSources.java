package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrders;
import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.clip.OrderedClips;
import io.reelmill.core.clip.StillClips;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Purchases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All clip sources there are: those that make clips themselves, and shops whose clips are bought first. */
record ClipSources(List<ClipSource> all) {
    private static final String SETTING = "reelmill.clips.providers";

    ClipSources {
        all = List.copyOf(all);
    }

    /** What buying takes. */
    record Counter(ClipOrders orders, Purchases purchases, MediaCache cache, FootageEditor editor, CallGuard guard) {}

    static ClipSources of(List<ClipSource> makers, List<ClipShop> shops, List<StillShop> stills, Counter counter) {
        List<ClipSource> all = new ArrayList<>(makers);
        shops.forEach(shop ->
                all.add(new OrderedClips(shop, counter.orders(), counter.cache(), counter.editor(), counter.guard())));
        stills.forEach(shop -> all.add(new StillClips(shop, counter.purchases(), counter.cache(), counter.editor())));
        return new ClipSources(all);
    }

    /** What serves a row: its own footage before all others, whatever the settings say, then the named ones. */
    List<ClipSource> withOwnFootage(List<String> names) {
        return Stream.concat(
                        all.stream()
                                .filter(source ->
                                        source.capabilities().provider().equals(ClipSource.OWN)),
                        chain(names).stream())
                .distinct()
                .toList();
    }

    /** The named ones, in that order. */
    List<ClipSource> chain(List<String> names) {
        return Named.chain(SETTING, names, all, source -> source.capabilities().provider());
    }
}
