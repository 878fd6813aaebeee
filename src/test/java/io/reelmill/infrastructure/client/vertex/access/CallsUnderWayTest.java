package io.reelmill.infrastructure.client.vertex.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.genai.types.GenerateVideosOperation;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Halt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No call here would end by itself before the test is given up. */
@Timeout(30)
class CallsUnderWayTest {
    private static final String OPERATION = "projects/p/locations/l/publishers/google/models/m/operations/1";

    private final StubGoogle google = new StubGoogle();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicReference<Runnable> whenTheWhileIsOver = new AtomicReference<>();
    private final GoogleAccess access =
            new GoogleAccess(google.account(Duration.ofMinutes(10)), new CallsUnderWay(whenTheWhileIsOver::set));
    private final Halt halt = Halt.root();
    private final GoogleCalls calls = new GoogleCalls(access, new DirectGuard());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        never.countDown();
        google.close();
        access.close();
    }

    private void googleTakesForEver() {
        google.answers(exchange -> {
            arrived.countDown();
            await(never);
            exchange.close();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<ProviderException> underWay(Runnable call) throws InterruptedException {
        CompletableFuture<ProviderException> failure = CompletableFuture.supplyAsync(() -> failing(call));
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        return failure;
    }

    private ProviderException failing(Runnable call) {
        return catchThrowableOfType(
                ProviderException.class,
                () -> halt.during(() -> {
                    call.run();
                    return halt;
                }));
    }

    private void write() {
        calls.call(ProviderCall.paid("gemini", "write"), client -> client.models.generateContent("m-1", "Hello", null));
    }

    @Test
    void a_stop_ends_a_look_at_an_order_at_once() throws Exception {
        googleTakesForEver();
        CompletableFuture<ProviderException> failure = underWay(() -> calls.call(
                ProviderCall.free("veo", "poll"),
                client -> client.operations.getVideosOperation(
                        GenerateVideosOperation.builder().name(OPERATION).build(), null)));

        halt.request();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(TransientProviderException.class);
    }

    @Test
    void a_stop_ends_a_download_in_the_middle_of_its_bytes() throws Exception {
        google.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            arrived.countDown();
            await(never);
        });
        GoogleRest.Limits limits = new GoogleRest.Limits(1000, Duration.ofMinutes(10), Duration.ofMinutes(10));
        CompletableFuture<ProviderException> failure = underWay(() -> new GoogleRest(access, new DirectGuard())
                .download(
                        ProviderCall.free("veo", "download"),
                        URI.create(google.uri() + "/storage/v1/b/b/o/o?alt=media"),
                        folder.resolve("video"),
                        limits));

        halt.request();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(TransientProviderException.class);
    }

    @Test
    void what_is_paid_gets_a_while_for_its_answer() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        google.answers(exchange -> {
            arrived.countDown();
            await(answer);
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        CompletableFuture<ProviderException> failure = underWay(this::write);

        halt.request();
        answer.countDown();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void when_the_while_is_over_the_answer_of_what_is_paid_is_given_up_as_lost() throws Exception {
        googleTakesForEver();
        CompletableFuture<ProviderException> failure = underWay(this::write);

        halt.request();
        assertThat(failure).isNotDone();
        whenTheWhileIsOver.get().run();

        assertThat(failure.get(20, TimeUnit.SECONDS)).returns(true, ProviderException::perhapsCharged);
    }

    @Test
    void nothing_is_sent_any_more_after_a_stop() {
        halt.request();

        assertThat(failing(this::write))
                .isInstanceOf(TransientProviderException.class)
                .returns(false, ProviderException::perhapsCharged);
        assertThat(google.asked()).isEmpty();
    }
}
