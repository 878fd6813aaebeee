package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.operation.Schedules.FireView.State;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Launches what fires left to be made, one after another: a fire waits for the end of the batch before. A launch that a
 * dead node had begun is begun again, and is the same batch, since its fire identifies it. Thread-safe.
 */
@UseCase
public final class LaunchFires {
    private final ScheduleBooks books;
    private final RequestLists lists;
    private final BatchControl batches;
    private final LastBatch last;

    public LaunchFires(ScheduleBooks books, RequestLists lists, BatchControl batches, Archive archive) {
        this.books = books;
        this.lists = lists;
        this.batches = batches;
        this.last = new LastBatch(books.fires(), archive);
    }

    /** Launches what can be launched now. */
    public void of(String schedule) {
        for (FireView fire : books.fires().queued(schedule)) {
            if (last.running(schedule).isPresent() || !books.fires().claim(fire.fire()) || !launched(fire)) {
                return;
            }
        }
    }

    /** Whether the next one may follow. */
    private boolean launched(FireView fire) {
        Optional<ScheduleBook.Entry> entry = books.schedules().find(fire.fire().schedule());
        if (entry.isEmpty()) {
            return false;
        }
        try {
            OptionalLong batch = batch(entry.get().schedule(), fire);
            forget(fire, settle(fire, State.LAUNCHED, batch, Optional.empty()));
            return true;
        } catch (UnreadableRequestsException gone) {
            // It was readable when it was taken: its rows are to be taken again, unless another node was quicker.
            String reason = reason(fire, gone);
            books.exclusive()
                    .alone(
                            ScheduleBooks.turn(fire.fire().schedule()),
                            () -> giveBack(
                                    fire, settle(fire, State.FAILED, OptionalLong.empty(), Optional.of(reason))));
            return true;
        } catch (StoppingException stopping) {
            // The claim ends by itself, and another node launches it.
            return false;
        } catch (ConflictException abandoned) {
            // Its batch had begun, and somebody gave it up.
            Optional<String> reason = Optional.of(String.valueOf(abandoned.getMessage()));
            forget(fire, settle(fire, State.FAILED, OptionalLong.empty(), reason));
            return true;
        }
    }

    private OptionalLong batch(Schedule schedule, FireView fire) {
        Path requests = lists.kept(TakeRows.file(fire.fire()));
        Path source = schedule.topics().file().orElseGet(() -> Path.of("schedule " + schedule.name()));
        try {
            return OptionalLong.of(
                    batches.start(new Launch(requests, source, false, schedule.wishes(), Optional.of(fire.fire())))
                            .batch());
        } catch (AlreadyRunningException launchedBefore) {
            return launchedBefore.batch();
        }
    }

    /** Without the place where it lay, which is nobody's business over the wire. */
    private String reason(FireView fire, UnreadableRequestsException gone) {
        Path requests = lists.kept(TakeRows.file(fire.fire()));
        return String.valueOf(gone.getMessage()).replace(requests.toString(), String.valueOf(requests.getFileName()));
    }

    /** Whoever launches it meanwhile still needs the file. */
    private void forget(FireView fire, boolean ours) {
        if (ours) {
            lists.forget(TakeRows.file(fire.fire()));
        }
    }

    private boolean giveBack(FireView fire, boolean ours) {
        if (ours) {
            books.fires().giveBack(fire.fire());
        }
        return ours;
    }

    private boolean settle(FireView fire, State state, OptionalLong batch, Optional<String> reason) {
        return books.fires().settle(new FireView(fire.fire(), state, batch, fire.topics(), reason));
    }
}
