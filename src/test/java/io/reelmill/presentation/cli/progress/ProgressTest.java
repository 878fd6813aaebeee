package io.reelmill.presentation.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter text = new StringWriter();
    private final TestClock clock = new TestClock();
    private final SessionView tea = session(2, "tea", "How green tea is made", SessionState.COMPLETED);
    private final SessionView bees = session(3, "bees", "Why honey bees \u001b[2J dance", SessionState.FAILED);

    private ProgressDisplay plain() {
        return ProgressDisplay.plain(new PrintWriter(text), clock, batch -> List.of(tea, bees));
    }

    private ProgressDisplay drawn(int width) {
        return ProgressDisplay.drawn(new PrintWriter(text), width, clock, batch -> List.of(tea, bees));
    }

    private static SessionView session(int line, String requestId, String topic, SessionState state) {
        SessionId id = new SessionId("session_20261123_093000_%08x".formatted(line));
        return new SessionView(
                id,
                1,
                line,
                requestId,
                topic,
                state,
                state == SessionState.FAILED ? Optional.of("the encoder\u001b[31m died") : Optional.empty(),
                state == SessionState.COMPLETED ? Optional.of(21.4) : Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Progress at(SessionView session, String stage, double share) {
        return new Progress(session.id(), stage, share);
    }

    private String taken() {
        String all = text.toString();
        text.getBuffer().setLength(0);
        return all;
    }

    @Test
    void lines_tell_of_stages_and_sessions_with_their_time() {
        ProgressDisplay progress = plain();
        progress.begins(1, 3, 1);
        progress.moves(at(tea, "writeScript", 0));
        progress.moves(at(tea, "writeScript", 1));
        progress.moves(at(tea, "sourceClips", 0));
        clock.pass(Duration.ofSeconds(40));
        progress.moves(at(tea, "sourceClips", 0.5));
        progress.moves(at(tea, "sourceClips", 1));
        progress.ends(tea);
        progress.moves(at(bees, "publishVideo", 0));
        progress.ends(bees);
        progress.tick();
        progress.close();

        assertThat(text.toString()).isEqualTo("""
                        09:30:00 batch 1: 3 videos, 1 of them finished before
                        09:30:00 tea: script begins
                        09:30:00 tea: clips begins
                        09:30:40 tea: clips done in 40 s
                        09:30:40 tea completed: 21.4 s of video (2 of 3, about 40 s left)
                        09:30:40 bees: publishVideo begins
                        09:30:40 bees failed: the encoder [31m died (2 of 3)
                        """);
    }

    @Test
    void a_block_on_the_terminal_is_drawn_over_itself() {
        ProgressDisplay progress = drawn(80);
        progress.begins(1, 2, 0);
        assertThat(taken()).isEqualTo("0 of 2 videos, 0 s\u001b[K\n\u001b[J");

        progress.moves(at(tea, "sourceClips", 0));
        assertThat(taken())
                .isEqualTo("\u001b[1A\r0 of 2 videos, 0 s\u001b[K\n"
                        + "  How green tea is made                 clips      [##------------------]  11 %\u001b[K\n"
                        + "\u001b[J");

        clock.pass(Duration.ofSeconds(60));
        progress.moves(at(tea, "sourceClips", 0.5));
        assertThat(taken())
                .isEqualTo("\u001b[2A\r0 of 2 videos, 1 min 00 s, about 4 min 43 s left\u001b[K\n"
                        + "  How green tea is made                 clips      [#######-------------]  35 %\u001b[K\n"
                        + "\u001b[J");

        progress.ends(tea);
        assertThat(taken())
                .isEqualTo("\u001b[2A\rtea completed: 21.4 s of video\u001b[K\n"
                        + "1 of 2 videos, 1 min 00 s, about 1 min 00 s left\u001b[K\n\u001b[J");

        progress.ends(bees);
        assertThat(taken())
                .isEqualTo("\u001b[1A\rbees failed: the encoder [31m died\u001b[K\n"
                        + "1 of 2 videos, 1 failed, 1 min 00 s, about 0 s left\u001b[K\n\u001b[J");

        progress.close();
        assertThat(taken()).isEqualTo("\u001b[1A\r\u001b[J");
    }

    @Test
    void small_steps_are_drawn_ten_times_a_second_at_most_and_time_with_every_tick() {
        ProgressDisplay progress = drawn(80);
        progress.begins(1, 2, 0);
        progress.moves(at(tea, "sourceClips", 0));
        taken();

        clock.pass(Duration.ofMillis(99));
        progress.moves(at(tea, "sourceClips", 0.1));
        assertThat(taken()).isEmpty();

        clock.pass(Duration.ofMillis(1));
        progress.moves(at(tea, "sourceClips", 0.2));
        assertThat(taken()).contains("20 %");

        clock.pass(Duration.ofSeconds(3));
        progress.tick();
        assertThat(taken()).contains("0 of 2 videos, 3 s");
    }

    @Test
    void nothing_is_drawn_before_the_batch_begins_or_after_the_end() {
        ProgressDisplay progress = drawn(80);
        progress.tick();
        progress.close();
        progress.begins(1, 2, 0);
        progress.close();
        taken();
        progress.tick();
        progress.ends(tea);

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void topics_cannot_move_the_cursor_or_break_the_line() {
        ProgressDisplay progress = drawn(60);
        progress.begins(1, 2, 0);
        taken();
        progress.moves(at(bees, "writeScript", 0));

        String session = taken().lines().toList().get(2).replace("\u001b[K", "");
        assertThat(session).startsWith("  Why honey bees…").doesNotContain("\u001b");
        assertThat(Printable.width(session)).isLessThan(60);
    }

    @Test
    void a_session_nobody_has_heard_of_is_shown_by_its_id() {
        ProgressDisplay progress = drawn(100);
        progress.begins(1, 2, 0);
        progress.moves(new Progress(new SessionId("session_20261123_093000_0000000f"), "writeScript", 7));

        assertThat(text.toString()).contains("session_20261123_093000_0000000f").contains("  1 %");
    }

    @Test
    void many_sessions_are_summed_up() {
        ProgressDisplay progress = drawn(80);
        progress.begins(1, 20, 0);
        IntStream.range(10, 25)
                .mapToObj(line -> session(line, "r" + line, "", SessionState.RUNNING))
                .forEach(session -> progress.moves(at(session, "writeScript", 0)));
        taken();
        progress.tick();

        assertThat(taken().lines()).hasSize(1 + 1 + 12 + 1 + 1).anyMatch(line -> line.startsWith("  and 3 more"));
    }

    @Test
    void a_stopped_session_is_neither_done_nor_failed() {
        ProgressDisplay progress = drawn(80);
        progress.begins(1, 2, 0);
        progress.ends(session(2, "tea", "Tea", SessionState.STOPPED));

        assertThat(taken()).contains("tea stopped").contains("0 of 2 videos, 0 s\u001b[K");
    }

    @Test
    void what_is_done_again_does_not_count_twice_or_go_back() {
        Track track = Track.waiting("tea", "Tea", clock.instant())
                .moved(at(tea, "renderMaster", 1), clock.instant())
                .moved(at(tea, "writeScript", 0), clock.instant())
                .moved(at(tea, "somethingElse", 1), clock.instant());

        assertThat(track.reached()).isEqualTo(0.92);
        assertThat(Stage.SEAL_SESSION.reached(1)).isEqualTo(1);
    }

    @Test
    void many_threads_leave_whole_lines() throws Exception {
        ProgressDisplay progress = plain();
        progress.begins(1, 8, 0);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Object>> work = new ArrayList<>();
        for (int line = 10; line < 18; line++) {
            SessionView session = session(line, "r" + line, "", SessionState.COMPLETED);
            work.add(() -> {
                for (String stage : List.of("writeScript", "recordNarration", "sourceClips", "renderMaster")) {
                    progress.moves(at(session, stage, 0));
                    progress.moves(at(session, stage, 1));
                }
                progress.ends(session);
                return true;
            });
        }
        threads.invokeAll(work);
        threads.shutdown();

        assertThat(text.toString().lines()).hasSize(1 + 8 * 5).allMatch(line -> line.startsWith("09:30:00 "));
        assertThat(text.toString()).contains("(8 of 8)");
    }

    /** A clock that goes when it is told. */
    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T09:30:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
