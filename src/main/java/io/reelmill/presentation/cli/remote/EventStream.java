package io.reelmill.presentation.cli.remote;

import io.reelmill.presentation.api.wire.EventBody;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Events as a service sends them (server-sent events, HTML standard, section 9.2), handed on by a thread of its own: whoever
 * waits for them can wait for other things as well.
 */
final class EventStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final String DATA = "data:";
    private static final String COMMENT = ":";

    private final InputStream stream;
    private final BlockingQueue<Sign> signs;
    private volatile boolean closed;

    /**
     * What came over the wire.
     *
     * @param event empty for a sign of life, and for the end
     * @param ended nothing more comes
     */
    record Sign(Optional<EventBody> event, boolean ended) {
        static final Sign OF_LIFE = new Sign(Optional.empty(), false);
        static final Sign END = new Sign(Optional.empty(), true);
    }

    private EventStream(InputStream stream, BlockingQueue<Sign> signs) {
        this.stream = stream;
        this.signs = signs;
    }

    /** Returns when the service has begun to answer: no event from then on is missed. */
    static EventStream open(Service service, Optional<Long> after, BlockingQueue<Sign> signs) throws IOException {
        EventStream events = new EventStream(service.events(after), signs);
        Thread thread = new Thread(events::read, "events");
        thread.setDaemon(true);
        thread.start();
        return events;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    data.append(line.substring(DATA.length()));
                } else if (line.startsWith(COMMENT)) {
                    signs.add(Sign.OF_LIFE);
                } else if (line.isEmpty() && data.length() > 0) {
                    signs.add(new Sign(event(data.toString()), false));
                    data.setLength(0);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            // The end is told below, and whoever listens asks how things stand.
            LOG.debug("The events of the service break off", broken);
        } finally {
            if (!closed) {
                signs.add(Sign.END);
            }
        }
    }

    /** What a later service tells in words of its own is a sign of life only. */
    private static Optional<EventBody> event(String data) {
        try {
            return Optional.of(Service.JSON.readValue(data, EventBody.class));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            stream.close();
        } catch (IOException gone) {
            LOG.debug("The events were gone already", gone);
        }
    }
}
