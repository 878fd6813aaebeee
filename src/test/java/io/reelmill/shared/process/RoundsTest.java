package io.reelmill.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void it_is_done_again_and_again_until_it_is_stopped() {
        AtomicInteger rounds = new AtomicInteger();
        Rounds patrol = new Rounds("patrol", rounds::incrementAndGet, Duration.ofMillis(1));
        assertThat(patrol.isRunning()).isFalse();
        patrol.start();
        patrol.start();
        await().until(() -> rounds.get() > 2);
        assertThat(patrol.isRunning()).isTrue();

        patrol.stop();
        int last = rounds.get();
        patrol.stop();
        assertThat(patrol.isRunning()).isFalse();
        assertThat(rounds.get()).isEqualTo(last);
    }

    @Test
    void a_stop_waits_for_the_round_under_way() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Rounds patrol = new Rounds(
                "patrol",
                () -> {
                    begun.countDown();
                    uninterrupted(go);
                    ended.incrementAndGet();
                },
                Duration.ofHours(1));
        patrol.start();
        begun.await();
        Thread stopping = new Thread(patrol::stop);
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        go.countDown();
        stopping.join();
        assertThat(ended).hasValue(1);

        Thread.currentThread().interrupt();
        patrol.start();
        patrol.stop();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
