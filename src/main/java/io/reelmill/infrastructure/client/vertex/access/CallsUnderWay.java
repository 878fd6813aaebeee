package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.core.session.Halt;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;

/**
 * The calls under way, so that a {@link Halt} waits for none of their timeouts. What is free is ended at once; what may be
 * charged gets a while for its answer first, since an answer that is lost may be an order in doubt. Thread-safe.
 */
final class CallsUnderWay extends EventListener {
    /** Leaves time to write everything down within the 30 s that a stop may take. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Executor later;
    private final Map<Call, Halt.Registration> calls = new ConcurrentHashMap<>();

    CallsUnderWay() {
        this(CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later runs something when the while is over */
    CallsUnderWay(Executor later) {
        this.later = later;
    }

    /** Told by the caller's own thread. */
    @Override
    public void callStart(Call call) {
        Halt halt = Halt.current();
        if (halt.requested()) {
            // Nothing of it has been sent, and so nothing is lost.
            call.cancel();
        } else {
            calls.put(call, halt.onRequest(() -> end(call)));
        }
    }

    /** Reached when the last byte of the answer is read, or the answer is closed. */
    @Override
    public void callEnd(Call call) {
        forget(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        forget(call);
    }

    private void forget(Call call) {
        Halt.Registration registration = calls.remove(call);
        if (registration != null) {
            registration.close();
        }
    }

    private void end(Call call) {
        if (free(call.request())) {
            call.cancel();
        } else {
            // Of no effect on a call that has ended by then.
            later.execute(call::cancel);
        }
    }

    /** Only what is read, and the look at an operation, which Google wants as a POST. */
    private static boolean free(Request request) {
        return request.method().equals("GET") || request.url().encodedPath().endsWith(":fetchPredictOperation");
    }
}
