package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionView;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;

/** Shows people how a batch goes on. Thread-safe. */
public interface ProgressDisplay extends ProgressListener, AutoCloseable {
    /** Time has passed; what shows time is drawn again. */
    void tick();

    /** Nothing more comes; the place is left tidy for what is printed next. */
    @Override
    void close();

    /**
     * A block on a terminal, drawn again in its place.
     *
     * @param sessions the sessions of a batch, asked once when it begins
     */
    static ProgressDisplay drawn(
            PrintWriter terminal, int width, InstantSource clock, LongFunction<List<SessionView>> sessions) {
        return new DrawnProgress(terminal, width, clock, sessions);
    }

    /** One line for each stage of each session, for log files and pipes. */
    static ProgressDisplay plain(PrintWriter out, java.time.Clock clock, LongFunction<List<SessionView>> sessions) {
        return new PlainProgress(out, clock, sessions);
    }
}
