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
    private final IntConsumer halt;

    public LastWords() {
        this(Runtime.getRuntime()::halt);
    }

    LastWords(IntConsumer halt) {
        this.halt = halt;
    }

    /** Does the work and answers its exit code. */
    public int of(IntSupplier work) {
        try {
            int result = work.getAsInt();
            code.complete(result);
            return result;
        } finally {
            // Work that ends by an exception has no code of its own, and nothing waits for it any longer.
            code.cancel(false);
        }
    }

    /** On a signal, stops the work in its own words and waits until it has said the last of them. */
    public void afterSignal(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "last-words"));
    }

    /** All waiting is counted from the signal: what is not stopped by then is left as a kill would leave it. */
    void end(Runnable stop) {
        if (code.isDone()) {
            return;
        }
        Thread stopping = new Thread(stop, "stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            halt.accept(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException wordless) {
            halt.accept(SIGNALLED);
        }
    }
}
