package io.reelmill.shared.process;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * Lets a signalled process end its work in order, say what became of it, and leave with its own exit code. By itself the
 * JVM would leave with 128 and the signal's number as soon as its shutdown hooks are through, in the middle of a sentence.
 */
public final class LastWords {
    private static final int PATIENCE_SECONDS = 28;
    /** As the JVM itself leaves after SIGTERM. */
    private static final int SIGNALLED = 143;

    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private final CompletableFuture<Void> signal = new CompletableFuture<>();
    private final IntConsumer halt;

    public LastWords() {
        this(Runtime.getRuntime()::halt);
    }

    LastWords(IntConsumer halt) {
        this.halt = halt;
    }

    /** Does the work and answers its exit code; from here on a signal is noticed. */
    public int of(IntSupplier work) {
        Thread hook = new Thread(this::end, "last-words");
        Runtime.getRuntime().addShutdownHook(hook);
        return ending(work);
    }

    int ending(IntSupplier work) {
        try {
            int result = work.getAsInt();
            code.complete(result);
            return result;
        } finally {
            // Work that ends by an exception has no code of its own, and nothing waits for it any longer.
            code.cancel(false);
        }
    }

    /** Whether the process was asked to end. */
    public boolean signalled() {
        return signal.isDone();
    }

    /** Has the work stopped on a signal, or at once when it has come already; the work then ends in its own words. */
    public void afterSignal(Runnable stop) {
        signal.thenRunAsync(stop, task -> {
            Thread stopping = new Thread(task, "stop");
            stopping.setDaemon(true);
            stopping.start();
        });
    }

    /** All waiting is counted from the signal: what is not stopped by then is left as a kill would leave it. */
    void end() {
        if (code.isDone()) {
            return;
        }
        signal.complete(null);
        try {
            halt.accept(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException wordless) {
            halt.accept(SIGNALLED);
        }
    }
}
