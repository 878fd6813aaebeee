package io.reelmill.presentation.api.events;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client at the other end of a response that is written without waiting: what does not go out now goes out when the
 * container says so. It has no thread. Thread-safe.
 *
 * <p>The container uses its request and response objects again for the next client: after the last of its calls here
 * nothing of them may be touched. So they are used under the same lock under which that call is noted.
 */
final class ServletListener implements Listener, WriteListener, AsyncListener {
    /** What may lie here for a client before it is taken for one that does not keep up. */
    static final int MOST_WAITING = 1 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ServletListener.class);

    /** After it a client is to come again: whoever went without a word that anybody heard is not kept for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final OptionalLong batch;
    private final Runnable gone;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean open;
    private boolean unflushed;
    private boolean ended;

    /** @param gone told once, when the client is no more */
    ServletListener(AsyncContext context, ServletOutputStream out, OptionalLong batch, Runnable gone) {
        this.context = context;
        this.out = out;
        this.batch = batch;
        this.gone = gone;
    }

    void begin() {
        context.setTimeout(LONGEST.toMillis());
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public OptionalLong batch() {
        return batch;
    }

    @Override
    public synchronized boolean offer(byte[] bytes) {
        waitingBytes += bytes.length;
        if (ended || waitingBytes > MOST_WAITING) {
            return false;
        }
        waiting.add(bytes);
        write();
        return true;
    }

    @Override
    public synchronized boolean idle() {
        return waitingBytes == 0;
    }

    @Override
    public synchronized void close() {
        if (end()) {
            complete();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    private void write() {
        try {
            while (open && !ended && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    waitingBytes -= next.length;
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | RuntimeException broken) {
            // The container has seen it too, and will end the request by a call of onError.
            LOG.debug("A listener is gone", broken);
            end();
        }
    }

    private boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        waiting.clear();
        gone.run();
        return true;
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException over) {
            LOG.debug("The response is complete already", over);
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        end();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        end();
        complete();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        end();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nothing starts it again.
    }
}
