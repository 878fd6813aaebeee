package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.text.Durations;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Progress as lines with a time: a stage that begins, a stage that ended after a second or more, a session that ended.
 */
final class PlainProgress implements ProgressDisplay {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int NAME_CELLS = 40;

    private final PrintWriter out;
    private final Clock clock;
    private final LongFunction<List<SessionView>> sessions;
    private final Standing standing;

    PlainProgress(PrintWriter out, Clock clock, LongFunction<List<SessionView>> sessions) {
        this.out = out;
        this.clock = clock;
        this.sessions = sessions;
        this.standing = new Standing(clock.instant());
    }

    @Override
    public void begins(long batch, int total, int finished) {
        List<SessionView> views = sessions.apply(batch);
        synchronized (this) {
            standing.begins(total, finished, views);
            String before = finished == 0 ? "" : ", %d of them finished before".formatted(finished);
            say("batch %d: %d videos%s".formatted(batch, total, before));
        }
    }

    @Override
    public synchronized void moves(Progress progress) {
        Instant now = clock.instant();
        Standing.Move move = standing.moves(progress, now);
        String name = Printable.shortened(move.is().name(), NAME_CELLS);
        String stage = Stage.label(progress.stage());
        if (move.begins()) {
            say("%s: %s begins".formatted(name, stage));
        }
        Duration took = Duration.between(move.is().since(), now);
        if (progress.share() >= 1 && took.toSeconds() >= 1) {
            say("%s: %s done in %s".formatted(name, stage, Durations.spoken(took)));
        }
    }

    @Override
    public synchronized void ends(SessionView session) {
        standing.ends(session);
        say("%s (%d of %d%s)"
                .formatted(
                        Endings.line(session),
                        standing.done(),
                        standing.total(),
                        standing.remaining(clock.instant())
                                .filter(left -> !left.isZero())
                                .map(left -> ", about " + Durations.spoken(left) + " left")
                                .orElse("")));
    }

    private void say(String line) {
        out.println(TIME.format(clock.instant().atZone(clock.getZone())) + " " + line);
        out.flush();
    }

    @Override
    public void tick() {
        // Lines say when they were written; nothing is drawn again.
    }

    @Override
    public void close() {
        out.flush();
    }
}
