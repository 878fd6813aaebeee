package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Halt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoiceThreadTest {
    private static final Speech SPEECH = new Speech(new short[4800], Map.of());

    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void loads_the_voice_once_on_a_thread_that_sees_the_application() {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        Speaker.Loader loader = () -> {
            loads.incrementAndGet();
            seen.set(Thread.currentThread().getContextClassLoader());
            return portion -> SPEECH;
        };
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofSeconds(10))) {
            assertThat(loads).hasValue(0);
            assertThat(voice.speak(List.of()).seconds()).isEqualTo(0.1);
            voice.speak(List.of());
        }

        assertThat(loads).hasValue(1);
        assertThat(seen.get()).isSameAs(VoiceThread.class.getClassLoader());
    }

    @Test
    void leaves_a_voice_that_hangs_and_goes_on_with_another() throws InterruptedException {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Speaker hanging = portion -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                released.countDown();
            }
            return SPEECH;
        };
        Speaker.Loader loader = () -> {
            hung.countDown();
            return loads.incrementAndGet() == 1 ? hanging : portion -> SPEECH;
        };
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofMillis(100))) {
            assertThatThrownBy(() -> voice.speak(List.of()))
                    .isInstanceOf(TransientProviderException.class)
                    .hasMessageContaining("did not answer");
            hung.await();
            released.await();
            assertThat(voice.speak(List.of())).isSameAs(SPEECH);
        }
    }

    @Test
    void passes_on_why_the_voice_failed() {
        Speaker.Loader loader = () -> {
            throw new IllegalStateException("no voice here");
        };
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> voice.speak(List.of()))
                    .isInstanceOf(TransientProviderException.class)
                    .hasMessageContaining("no voice here");
        }
    }

    @Test
    void stops_when_its_caller_is_stopped() throws InterruptedException {
        CountDownLatch speaking = new CountDownLatch(1);
        Speaker.Loader loader = () -> portion -> {
            speaking.countDown();
            new CountDownLatch(1).await();
            return SPEECH;
        };
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofMinutes(1))) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = new Thread(() -> voice.speak(List.of()));
            caller.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
            caller.start();
            speaking.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get()).isInstanceOf(CancellationException.class).hasMessageContaining("stopped");

            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> voice.speak(List.of())).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void callers_that_are_halted_wait_no_longer_and_the_others_go_on() throws InterruptedException {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Halt halt = Halt.root();
        Speaker.Loader loader = () -> portion -> {
            speaking.countDown();
            // As MaryTTS does, it takes no notice of an interruption.
            awaitUninterruptibly(released);
            return SPEECH;
        };
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofMinutes(1))) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            List<Thread> callers = Stream.generate(() -> new Thread(() -> halt.during(() -> voice.speak(List.of()))))
                    .limit(2)
                    .toList();
            callers.forEach(caller -> caller.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure)));
            callers.forEach(Thread::start);
            speaking.await();

            halt.request();

            for (Thread caller : callers) {
                caller.join();
                assertThat(thrown.get())
                        .isInstanceOf(CancellationException.class)
                        .hasMessageContaining("was stopped");
            }
            assertThatThrownBy(() -> halt.during(() -> voice.speak(List.of())))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("was stopped");
            released.countDown();
            assertThat(voice.speak(List.of())).isSameAs(SPEECH);
        } finally {
            released.countDown();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException ignored) {
                done = false;
            }
        }
    }

    @Test
    void keeps_quiet_about_threads_of_the_voice_that_fail() throws InterruptedException {
        AtomicReference<Thread> hook = new AtomicReference<>();
        Speaker.Loader loader = () -> {
            hook.set(new Thread(() -> {
                throw new IllegalStateException("not running");
            }));
            return portion -> SPEECH;
        };
        PrintStream terminal = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (VoiceThread voice = new VoiceThread(loader, Duration.ofSeconds(10))) {
            voice.speak(List.of());
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            hook.get().start();
            hook.get().join();
        } finally {
            System.setErr(terminal);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("not running");
    }
}
