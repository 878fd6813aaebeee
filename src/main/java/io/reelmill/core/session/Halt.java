package io.reelmill.core.session;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A wish to stop, with what is to be ended when it comes. There is one for the process, in it one for each batch, in that
 * one for each session: a wish holds for all below it. Long work asks for the one that its thread works under. Thread-safe.
 *
 * <p>Threads are never interrupted: an interrupt that meets H2 while it writes closes the database's file.
 */
public final class Halt {
    private static final ThreadLocal<Halt> CURRENT = new ThreadLocal<>();

    private final @Nullable Halt above;
    private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean requested;

    private Halt(@Nullable Halt above) {
        this.above = above;
    }

    /** One for a whole process. */
    public static Halt root() {
        return new Halt(null);
    }

    /** The one that this thread works under; one that nobody can request when it works under none. */
    public static Halt current() {
        Halt current = CURRENT.get();
        return current == null ? root() : current;
    }

    /** One for a part of the work; close it when the part has ended. */
    public Scope child() {
        Halt child = new Halt(this);
        return new Scope(child, onRequest(child::request));
    }

    public boolean requested() {
        return requested || (above != null && above.requested());
    }

    /**
     * Stops what is under way, at once; whoever waits for it gets its usual exception. Asking twice is asking once.
     *
     * @throws RuntimeException the first one of an end that failed; all others were done
     */
    public void request() {
        requested = true;
        RuntimeException first = null;
        for (Runnable end : ends) {
            try {
                end.run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else if (first != failure) {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /**
     * Has something done when the wish comes; at once, when it has come. It may be done more than once.
     *
     * @return forgets it
     */
    public Registration onRequest(Runnable end) {
        Runnable own = end::run;
        ends.add(own);
        if (requested()) {
            own.run();
        }
        return () -> ends.remove(own);
    }

    /** Does the work under this one. */
    public <T> T during(Supplier<T> work) {
        Enclosing enclosing = enter();
        try {
            return work.get();
        } finally {
            enclosing.leave();
        }
    }

    /** The same for work with exceptions of its own. */
    public <T> T calling(Callable<T> work) throws Exception {
        Enclosing enclosing = enter();
        try {
            return work.call();
        } finally {
            enclosing.leave();
        }
    }

    private Enclosing enter() {
        Enclosing enclosing = new Enclosing(CURRENT.get());
        CURRENT.set(this);
        return enclosing;
    }

    private record Enclosing(@Nullable Halt halt) {
        void leave() {
            if (halt == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(halt);
            }
        }
    }

    /** Something to be done that can be forgotten. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** A part of the work. */
    public record Scope(Halt halt, Registration registration) implements AutoCloseable {
        @Override
        public void close() {
            registration.close();
        }
    }
}
