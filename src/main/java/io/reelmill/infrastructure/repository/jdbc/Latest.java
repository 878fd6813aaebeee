package io.reelmill.infrastructure.repository.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what was not asked for longest, when there is more than so much. Not thread-safe by itself. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
