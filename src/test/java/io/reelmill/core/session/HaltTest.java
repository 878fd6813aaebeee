package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HaltTest {
    private final Halt process = Halt.root();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void an_end_that_fails_keeps_no_other_from_being_done() {
        Halt batch = process.child().halt();
        IllegalStateException full = new IllegalStateException("full");
        IntStream.range(0, 20).forEach(number -> {
            batch.onRequest(ended::incrementAndGet);
            if (number % 5 == 0) {
                batch.onRequest(() -> {
                    throw full;
                });
            }
            process.onRequest(ended::incrementAndGet);
        });

        assertThatThrownBy(process::request).isSameAs(full);

        assertThat(ended).hasValue(40);
        assertThat(batch.requested()).isTrue();
    }

    @Test
    void what_comes_late_is_ended_at_once_and_what_is_forgotten_never() {
        Halt.Registration forgotten = process.onRequest(ended::incrementAndGet);
        forgotten.close();
        process.request();
        assertThat(ended).hasValue(0);

        try (Halt.Scope session = process.child()) {
            session.halt().onRequest(ended::incrementAndGet);
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void work_asks_for_the_wish_that_its_thread_works_under() throws Exception {
        Halt seen = process.during(() -> {
            Halt inner = Halt.root();
            assertThat(inner.during(Halt::current)).isSameAs(inner);
            return Halt.current();
        });

        assertThat(seen).isSameAs(process);
        assertThat(process.calling(Halt::current)).isSameAs(process);
        assertThat(Halt.current().requested()).isFalse();
    }
}
