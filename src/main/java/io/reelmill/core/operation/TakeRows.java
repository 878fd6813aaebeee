package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestList;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a fire makes: all rows of the schedule's list, or the next that it has not taken yet. The same row twice in a
 * list is one row. Thread-safe.
 */
@UseCase
public final class TakeRows {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final FireBook fires;
    private final RequestLists lists;
    private final Home home;

    public TakeRows(FireBook fires, RequestLists lists, Home home) {
        this.fires = fires;
        this.lists = lists;
        this.home = home;
    }

    /**
     * Takes the rows and keeps them as the fire's request file; in the turn of the schedule. The answer is QUEUED, EXHAUSTED
     * or FAILED, and not written down yet.
     */
    FireView take(Schedule schedule, Fire fire) {
        try {
            RequestList list = list(schedule);
            List<RequestList.Item> chosen = schedule.take().isPresent()
                    ? next(schedule, list, schedule.take().getAsInt())
                    : list.items();
            if (chosen.isEmpty()) {
                return view(fire, FireView.State.EXHAUSTED, 0, exhausted(schedule));
            }
            lists.write(file(fire), list.with(chosen));
            if (schedule.take().isPresent()) {
                fires.take(fire, chosen.stream().map(RequestList.Item::sha256).toList());
            }
            return view(fire, FireView.State.QUEUED, chosen.size(), null);
        } catch (UnreadableRequestsException unusable) {
            return view(fire, FireView.State.FAILED, 0, withoutHome(unusable.getMessage()));
        }
    }

    /** How many rows were not taken yet; empty where the schedule takes all, or its list cannot be read. */
    public OptionalInt left(Schedule schedule) {
        if (schedule.take().isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    next(schedule, list(schedule), Integer.MAX_VALUE).size());
        } catch (UnreadableRequestsException unusable) {
            return OptionalInt.empty();
        }
    }

    /** The name of a fire's request file. */
    static String file(Fire fire) {
        return "fire-%s-%s".formatted(fire.schedule(), TIME.format(fire.time()));
    }

    private List<RequestList.Item> next(Schedule schedule, RequestList list, int most) {
        Set<String> seen = new HashSet<>(fires.taken(schedule.name()));
        return list.items().stream()
                .filter(item -> seen.add(item.sha256()))
                .limit(most)
                .toList();
    }

    private RequestList list(Schedule schedule) {
        Optional<Path> file = schedule.topics().file();
        return file.isPresent()
                ? lists.read(inHome(file.get()))
                : lists.of(schedule.topics().rows());
    }

    /** A link must not lead out of the home: who may write schedules need not be who may read the machine's files. */
    private Path inHome(Path file) {
        Path path = home.root().resolve(file);
        try {
            if (path.toRealPath().startsWith(home.root().toRealPath())) {
                return path;
            }
        } catch (IOException absent) {
            throw new UnreadableRequestsException(file + " is not there; check the schedule's 'file'", absent);
        }
        throw new UnreadableRequestsException(file + " leads out of the home; put the list itself there");
    }

    private static String exhausted(Schedule schedule) {
        String list = schedule.topics().file().map(Path::toString).orElse("the schedule's topics");
        return schedule.take().isPresent()
                ? "Every row of %s was taken; it goes on as soon as there are new ones".formatted(list)
                : list + " has no rows";
    }

    private String withoutHome(@Nullable String message) {
        return String.valueOf(message).replace(home.root() + File.separator, "");
    }

    private static FireView view(Fire fire, FireView.State state, int topics, @Nullable String reason) {
        return new FireView(fire, state, OptionalLong.empty(), topics, Optional.ofNullable(reason));
    }
}
