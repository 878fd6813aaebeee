package io.reelmill.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private final List<Integer> halts = new ArrayList<>();
    private final LastWords lastWords = new LastWords(halts::add);

    @Test
    void a_signalled_process_leaves_with_the_code_of_its_work() {
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<Integer> work = CompletableFuture.supplyAsync(() -> lastWords.of(() -> {
            try {
                stopped.await();
            } catch (InterruptedException interruption) {
                return 1;
            }
            return 6;
        }));
        lastWords.end(stopped::countDown);

        assertThat(work.join()).isEqualTo(6);
        assertThat(halts).containsExactly(6);
    }

    @Test
    void a_process_that_ends_by_itself_is_not_halted() {
        assertThat(lastWords.of(() -> 3)).isEqualTo(3);
        lastWords.end(() -> halts.add(-1));
        assertThat(halts).isEmpty();
    }

    @Test
    void work_that_fails_while_it_is_stopped_leaves_the_signal_s_code() {
        lastWords.end(() -> assertThatThrownBy(() -> lastWords.of(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken"));
        assertThat(halts).containsExactly(143);
    }
}
