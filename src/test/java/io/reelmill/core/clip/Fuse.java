package io.reelmill.core.clip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends a run at a named point, as a kill does, or lets a call there fail. */
final class Fuse {
    private final Map<Point, Deque<Supplier<? extends Throwable>>> armed = new EnumMap<>(Point.class);

    /** The points at which a purchase can be cut off, in their order. */
    enum Point {
        BEFORE_INTENT,
        AFTER_INTENT,
        /** The shop takes the order; what is thrown here is its answer lost. */
        ACCEPTED,
        BEFORE_NAME,
        AFTER_NAME,
        POLL,
        FIND,
        DOWNLOAD,
        BEFORE_RENAME,
        AFTER_RENAME,
        BEFORE_CLOSING,
        AFTER_CLOSING
    }

    /** The end of the process. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    void kill(Point point) {
        fail(point, Death::new);
    }

    /** What comes by there next is thrown at, once. */
    void fail(Point point, Supplier<? extends Throwable> failure) {
        armed.computeIfAbsent(point, each -> new ArrayDeque<>()).add(failure);
    }

    void pass(Point point) {
        Optional.ofNullable(armed.get(point))
                .map(Deque::poll)
                .map(Supplier::get)
                .ifPresent(failure -> {
                    if (failure instanceof Error death) {
                        throw death;
                    }
                    throw (RuntimeException) failure;
                });
    }

    void disarm() {
        armed.clear();
    }

    boolean burnt() {
        return armed.values().stream().allMatch(Deque::isEmpty);
    }
}
