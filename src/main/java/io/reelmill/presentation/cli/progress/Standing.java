package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a batch stands, from what its listener was told. Not thread-safe; its display guards it. */
final class Standing {
    /** Below this share of the work a guess of what remains is only noise. */
    private static final double ENOUGH_DONE = 0.05;

    private static final Duration ENOUGH_SEEN = Duration.ofSeconds(5);

    private final Map<SessionId, SessionView> known = new HashMap<>();
    private final Map<SessionId, Track> running = new LinkedHashMap<>();
    private final Set<SessionId> completed = new HashSet<>();
    private final Set<SessionId> failed = new HashSet<>();
    private final Instant begun;
    private int total;
    private int before;

    Standing(Instant begun) {
        this.begun = begun;
    }

    void begins(int sessions, int finished, List<SessionView> views) {
        total = sessions;
        before = finished;
        views.forEach(view -> known.put(view.id(), view));
    }

    /** The session's track before and after the move. */
    Move moves(Progress progress, Instant now) {
        Track was = running.computeIfAbsent(progress.session(), id -> waiting(id, now));
        Track is = was.moved(progress, now);
        running.put(progress.session(), is);
        return new Move(was, is);
    }

    private Track waiting(SessionId id, Instant now) {
        SessionView view = known.get(id);
        return view == null ? Track.waiting(id.value(), "", now) : Track.waiting(view.requestId(), view.topic(), now);
    }

    void ends(SessionView session) {
        running.remove(session.id());
        if (session.state() == SessionState.COMPLETED) {
            completed.add(session.id());
        } else if (session.state() != SessionState.STOPPED) {
            failed.add(session.id());
        }
    }

    List<Track> running() {
        return List.copyOf(running.values());
    }

    int total() {
        return total;
    }

    int done() {
        return before + completed.size();
    }

    int failed() {
        return failed.size();
    }

    Duration elapsed(Instant now) {
        return Duration.between(begun, now);
    }

    /** How long the rest will take if it goes on as it went; empty while too little is done to tell. */
    Optional<Duration> remaining(Instant now) {
        double work = total - before;
        double share = (completed.size()
                        + failed.size()
                        + running.values().stream().mapToDouble(Track::reached).sum())
                / Math.max(1, work);
        if (share < ENOUGH_DONE || elapsed(now).compareTo(ENOUGH_SEEN) < 0) {
            return Optional.empty();
        }
        double seconds = elapsed(now).toMillis() / 1000.0 * Math.max(0, 1 - share) / share;
        return Optional.of(Duration.ofSeconds(Math.round(seconds)));
    }

    /** A step forward. */
    record Move(Track was, Track is) {
        boolean begins() {
            return !was.step().equals(is.step());
        }
    }
}
