package io.reelmill.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private final List<Integer> halts = new ArrayList<>();
    private final LastWords lastWords = new LastWords(halts::add);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private CompletableFuture<Integer> begin(IntSupplier work) {
        return CompletableFuture.supplyAsync(() -> lastWords.ending(work));
    }

    private int untilStopped() {
        try {
            stopped.await();
            return 6;
        } catch (InterruptedException interruption) {
            return 1;
        }
    }

    @Test
    void a_signalled_process_leaves_with_the_code_of_its_work() {
        CompletableFuture<Integer> work = begin(this::untilStopped);
        lastWords.afterSignal(stopped::countDown);
        assertThat(lastWords.signalled()).isFalse();

        lastWords.end();

        assertThat(work.join()).isEqualTo(6);
        assertThat(halts).containsExactly(6);
        assertThat(lastWords.signalled()).isTrue();
    }

    @Test
    void work_that_can_be_stopped_only_after_the_signal_is_stopped_at_once() {
        CompletableFuture<Integer> work = begin(() -> {
            while (!lastWords.signalled()) {
                Thread.onSpinWait();
            }
            lastWords.afterSignal(stopped::countDown);
            return untilStopped();
        });

        lastWords.end();

        assertThat(work.join()).isEqualTo(6);
        assertThat(halts).containsExactly(6);
    }

    @Test
    void a_process_that_ends_by_itself_is_neither_stopped_nor_halted() {
        lastWords.afterSignal(() -> halts.add(-1));
        assertThat(lastWords.of(() -> 3)).isEqualTo(3);

        lastWords.end();

        assertThat(halts).isEmpty();
        assertThat(lastWords.signalled()).isFalse();
    }

    @Test
    void work_that_fails_while_it_is_stopped_leaves_the_signal_s_code() {
        assertThatThrownBy(() -> lastWords.ending(() -> {
                    lastWords.afterSignal(() -> {});
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(halts).isEmpty();
    }

    @Test
    void work_that_fails_after_the_signal_leaves_the_signal_s_code() {
        begin(() -> {
            while (!lastWords.signalled()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("broken");
        });

        lastWords.end();

        assertThat(halts).containsExactly(143);
    }
}
