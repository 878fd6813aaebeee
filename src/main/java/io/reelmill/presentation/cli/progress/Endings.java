package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.text.Printable;
import java.util.Locale;
import java.util.Optional;

/** How a session's end is told in one line. */
final class Endings {
    private Endings() {}

    static String line(SessionView session) {
        Optional<String> what = session.state() == SessionState.COMPLETED
                ? session.seconds().map(seconds -> String.format(Locale.ROOT, "%.1f s of video", seconds))
                : session.reason();
        String how = session.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Printable.oneLine("%s %s%s"
                .formatted(
                        session.requestId(), how, what.map(text -> ": " + text).orElse("")));
    }
}
