package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.text.Durations;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Progress as a block that is drawn again in its place; sessions that ended stay above it, a line each. */
final class DrawnProgress implements ProgressDisplay {
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final int MOST_LINES = 12;
    private static final int BAR_CELLS = 20;
    /** Two spaces, stage, bar with brackets and percent, with what stands between. */
    private static final int BESIDE_TOPIC = 2 + 2 + 10 + 1 + BAR_CELLS + 2 + 6;

    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter terminal;
    private final int width;
    private final InstantSource clock;
    private final LongFunction<List<SessionView>> sessions;
    private final Standing standing;
    private int drawnLines;
    private Instant drawnAt = Instant.MIN;
    private boolean open;

    DrawnProgress(PrintWriter terminal, int width, InstantSource clock, LongFunction<List<SessionView>> sessions) {
        this.terminal = terminal;
        this.width = width;
        this.clock = clock;
        this.sessions = sessions;
        this.standing = new Standing(clock.instant());
    }

    @Override
    public void begins(long batch, int total, int finished) {
        List<SessionView> views = sessions.apply(batch);
        synchronized (this) {
            open = true;
            standing.begins(total, finished, views);
            draw(List.of());
        }
    }

    @Override
    public synchronized void moves(Progress progress) {
        Instant now = clock.instant();
        boolean begins = standing.moves(progress, now).begins();
        if (begins || !now.isBefore(drawnAt.plus(BETWEEN_DRAWINGS))) {
            draw(List.of());
        }
    }

    @Override
    public synchronized void ends(SessionView session) {
        standing.ends(session);
        draw(List.of(Endings.line(session)));
    }

    @Override
    public synchronized void tick() {
        draw(List.of());
    }

    @Override
    public synchronized void close() {
        if (open) {
            terminal.print(toTop() + CLEAR_BELOW);
            terminal.flush();
            drawnLines = 0;
            open = false;
        }
    }

    /** Draws the block anew, below lines that stay. */
    private void draw(List<String> staying) {
        if (!open) {
            return;
        }
        Instant now = clock.instant();
        List<String> block = block(now);
        StringBuilder frame = new StringBuilder(toTop());
        staying.forEach(line -> frame.append(line).append(CLEAR_LINE).append('\n'));
        block.forEach(line -> frame.append(line).append(CLEAR_LINE).append('\n'));
        terminal.print(frame.append(CLEAR_BELOW));
        terminal.flush();
        drawnLines = block.size();
        drawnAt = now;
    }

    private String toTop() {
        return drawnLines == 0 ? "" : "\u001b[%dA\r".formatted(drawnLines);
    }

    private List<String> block(Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.shortened(batchLine(now), width - 1));
        List<Track> running = standing.running();
        running.stream().limit(MOST_LINES).map(this::sessionLine).forEach(lines::add);
        if (running.size() > MOST_LINES) {
            lines.add("  and %d more".formatted(running.size() - MOST_LINES));
        }
        return lines;
    }

    private String batchLine(Instant now) {
        String failed = standing.failed() == 0 ? "" : ", %d failed".formatted(standing.failed());
        String left = standing.remaining(now)
                .map(rest -> ", about " + Durations.spoken(rest) + " left")
                .orElse("");
        return "%d of %d videos%s, %s%s"
                .formatted(standing.done(), standing.total(), failed, Durations.spoken(standing.elapsed(now)), left);
    }

    private String sessionLine(Track track) {
        int cells = Math.max(8, width - 1 - BESIDE_TOPIC);
        String title = track.topic().isEmpty() ? track.name() : track.topic();
        int filled = (int) (track.reached() * BAR_CELLS);
        return "  %s  %s [%s%s] %3d %%"
                .formatted(
                        Printable.padded(Printable.shortened(title, cells), cells),
                        Printable.padded(Printable.shortened(Stage.label(track.step()), 10), 10),
                        "#".repeat(filled),
                        "-".repeat(BAR_CELLS - filled),
                        (int) (track.reached() * 100));
    }
}
