package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Halt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The one thread the voice lives on. It is loaded with the first words; a voice that does not answer in time is left
 * to itself and the next words get a new one. Thread-safe; callers wait for each other, and no longer than the {@link Halt}
 * that they work under lets them.
 */
final class VoiceThread implements AutoCloseable {
    /** Between two looks whether who waits for its turn is stopped. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final String STOPPED = "The embedded voice was stopped";

    private final Speaker.Loader loader;
    private final Duration timeout;
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile @Nullable Lane lane;

    VoiceThread(Speaker.Loader loader, Duration timeout) {
        this.loader = loader;
        this.timeout = timeout;
    }

    /**
     * Says the words.
     *
     * @throws TransientProviderException when the voice fails or does not answer in time
     * @throws CancellationException when it is stopped
     */
    Speech speak(List<Unit> portion) {
        CompletableFuture<Speech> stop = new CompletableFuture<>();
        try (Halt.Registration ignored = Halt.current().onRequest(() -> stop.cancel(false))) {
            takeTurn(stop);
            try {
                return await(running().speak(portion), stop);
            } finally {
                turn.unlock();
            }
        }
    }

    private void takeTurn(CompletableFuture<Speech> stop) {
        try {
            do {
                refuseWhenStopped(stop);
            } while (!turn.tryLock(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stopped(stopped);
        }
    }

    private static void refuseWhenStopped(CompletableFuture<Speech> stop) {
        if (stop.isDone()) {
            throw new CancellationException(STOPPED);
        }
    }

    /**
     * Waits for the stop besides the answer: nobody is interrupted for it. The voice ends the words of a caller that was
     * stopped for nobody, and then goes on with the next one's.
     */
    private Speech await(CompletableFuture<Speech> answer, CompletableFuture<Speech> stop) {
        try {
            return (Speech) CompletableFuture.anyOf(answer, stop).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            abandon();
            throw failed("did not answer within " + timeout.toSeconds() + " s", late);
        } catch (InterruptedException stopped) {
            abandon();
            Thread.currentThread().interrupt();
            throw stopped(stopped);
        } catch (ExecutionException broken) {
            refuseWhenStopped(stop);
            abandon();
            throw failed("failed: " + broken.getCause(), broken);
        }
    }

    private Lane running() {
        Lane known = lane;
        if (known == null) {
            known = new Lane(loader);
            lane = known;
        }
        return known;
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(new VoiceGroup(), work, "reelmill-voice");
        thread.setDaemon(true);
        // In the packaged jar the system's class loader sees nothing of MaryTTS, and it looks by the context's.
        thread.setContextClassLoader(VoiceThread.class.getClassLoader());
        return thread;
    }

    private void abandon() {
        close();
        lane = null;
    }

    @Override
    public void close() {
        Lane known = lane;
        if (known != null) {
            known.thread().shutdownNow();
        }
    }

    /** No failure of the voice's, which another one could stand in for. */
    private static CancellationException stopped(InterruptedException cause) {
        CancellationException stopped = new CancellationException(STOPPED);
        stopped.initCause(cause);
        return stopped;
    }

    private static TransientProviderException failed(String how, Throwable cause) {
        return new TransientProviderException("The embedded voice " + how, Optional.empty(), cause);
    }

    /** A thread with the voice that was loaded on it: an abandoned one never meets its successor's. */
    private static final class Lane {
        private final ExecutorService thread = Executors.newSingleThreadExecutor(VoiceThread::newThread);
        private final Speaker.Loader loader;
        private @Nullable Speaker speaker;

        Lane(Speaker.Loader loader) {
            this.loader = loader;
        }

        ExecutorService thread() {
            return thread;
        }

        CompletableFuture<Speech> speak(List<Unit> portion) {
            CompletableFuture<Speech> answer = new CompletableFuture<>();
            try {
                thread.execute(() -> answer(portion, answer));
            } catch (RejectedExecutionException ended) {
                answer.completeExceptionally(ended);
            }
            return answer;
        }

        private void answer(List<Unit> portion, CompletableFuture<Speech> answer) {
            try {
                answer.complete(speaker().speak(portion));
            } catch (Throwable broken) {
                answer.completeExceptionally(broken);
            }
        }

        /** On this lane's own thread only. */
        Speaker speaker() throws Exception {
            Speaker known = speaker;
            if (known == null) {
                known = loader.load();
                speaker = known;
            }
            return known;
        }
    }
}
