package io.reelmill.presentation.api.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Many listeners on one thread. Each keeps all the text that it got. */
public final class EventClients implements AutoCloseable {
    private final Selector selector;
    private final List<Client> clients = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /** One of them. */
    public static final class Client {
        private final SocketChannel channel;
        private final StringBuilder text = new StringBuilder();
        private boolean ended;

        private Client(SocketChannel channel) {
            this.channel = channel;
        }

        public String text() {
            return text.toString();
        }

        public boolean ended() {
            return ended;
        }
    }

    public EventClients() {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for the path. */
    public Client connect(int port, String path, String... headers) {
        try {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            String more = String.join(
                    "", List.of(headers).stream().map(each -> each + "\r\n").toList());
            channel.write(ByteBuffer.wrap("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                    .formatted(path, more)
                    .getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            Client client = new Client(channel);
            channel.register(selector, SelectionKey.OP_READ, client);
            clients.add(client);
            return client;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads until it is so for all of them. @return how long that took */
    public Duration await(Duration longest, Predicate<Client> wanted) {
        long begun = System.nanoTime();
        while (!clients.stream().allMatch(wanted)) {
            if (System.nanoTime() - begun > longest.toNanos()) {
                throw new AssertionError("%d of %d did not get it in %s; the first has: %s"
                        .formatted(
                                clients.stream().filter(wanted.negate()).count(),
                                clients.size(),
                                longest,
                                clients.stream()
                                        .filter(wanted.negate())
                                        .findFirst()
                                        .map(Client::text)
                                        .orElse("")));
            }
            read();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void read() {
        try {
            selector.select(key -> receive((Client) key.attachment(), key), 100);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void receive(Client client, SelectionKey key) {
        buffer.clear();
        try {
            int got = client.channel.read(buffer);
            if (got < 0) {
                client.ended = true;
                key.cancel();
            } else {
                client.text.append(new String(buffer.array(), 0, got, StandardCharsets.UTF_8));
            }
        } catch (IOException reset) {
            client.ended = true;
            key.cancel();
        }
    }

    @Override
    public void close() {
        try {
            for (Client client : clients) {
                client.channel.close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
