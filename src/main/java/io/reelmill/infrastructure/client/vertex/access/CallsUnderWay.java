package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.core.session.RunningWork;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;

/**
 * The calls under way, so that a stop waits for none of their timeouts. What is free is ended at once; what may be charged
 * gets a while for its answer first, since an answer that is lost may be an order in doubt. Thread-safe.
 */
final class CallsUnderWay extends EventListener implements RunningWork {
    /** Leaves time to write everything down within the 30 s that a stop may take. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Executor later;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    CallsUnderWay() {
        this(CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later runs something when the while is over */
    CallsUnderWay(Executor later) {
        this.later = later;
    }

    @Override
    public void callStart(Call call) {
        calls.add(call);
        if (stopping) {
            // Nothing of it has been sent, and so nothing is lost.
            call.cancel();
        }
    }

    /** Reached when the last byte of the answer is read, or the answer is closed. */
    @Override
    public void callEnd(Call call) {
        calls.remove(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        calls.remove(call);
    }

    @Override
    public void abort() {
        stopping = true;
        calls.stream().filter(call -> free(call.request())).forEach(Call::cancel);
        later.execute(() -> calls.forEach(Call::cancel));
    }

    /** Only what is read, and the look at an operation, which Google wants as a POST. */
    private static boolean free(Request request) {
        return request.method().equals("GET") || request.url().encodedPath().endsWith(":fetchPredictOperation");
    }
}
