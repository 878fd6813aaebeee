package io.reelmill.infrastructure.inbox;

import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a file of the inbox ended.
 *
 * @param done whether every row that was accepted is a finished video, and there is or was one
 * @param batch whose results belong beside it
 * @param error what is to be said where there are no results, or no videos any more
 */
record Ending(boolean done, OptionalLong batch, Optional<String> error) {
    private static final Set<BatchState> GOES_ON =
            Set.of(BatchState.RUNNING, BatchState.INTERRUPTED, BatchState.STOPPED);

    static Ending refused(String why) {
        return new Ending(false, OptionalLong.empty(), Optional.of(why));
    }

    /** Empty as long as the batch goes on; one that was stopped does so when somebody restarts it. */
    static Optional<Ending> of(BatchDigest batch) {
        if (GOES_ON.contains(batch.state())) {
            return Optional.empty();
        }
        if (batch.state() == BatchState.COMPLETED && batch.sessions().isEmpty() && batch.rejected() == 0) {
            return Optional.of(removed(batch.batch()));
        }
        boolean done = batch.state() == BatchState.COMPLETED
                && batch.sessions().keySet().equals(Set.of(SessionState.COMPLETED));
        Optional<String> error = batch.reason()
                .or(() -> batch.state() == BatchState.COMPLETED
                                && batch.sessions().isEmpty()
                        ? Optional.of(
                                "Batch %d has no video: every row was rejected, or what was made was removed since"
                                        .formatted(batch.batch()))
                        : Optional.empty())
                .or(() -> batch.state() == BatchState.ABANDONED
                        ? Optional.of("Batch %d was abandoned".formatted(batch.batch()))
                        : Optional.empty());
        return Optional.of(new Ending(done, OptionalLong.of(batch.batch()), error));
    }

    /** It was made and paid for: it is not made once more only because its videos are not kept any more. */
    private static Ending removed(long batch) {
        return new Ending(
                true,
                OptionalLong.of(batch),
                Optional.of(("Batch %d made these videos before, and they were removed since, by retention or by hand."
                                + " Nothing was made now. To make and pay for them again run"
                                + " 'reelmill run --again FILE', or delete the batch (DELETE /api/v1/batches/%d)"
                                + " and put the file into the inbox once more")
                        .formatted(batch, batch)));
    }

    /** What the file beside it with the error, or the explanation, ends in. */
    String note() {
        return done ? ".note.txt" : ".error.txt";
    }

    Path folder(InboxFolders folders) {
        return done ? folders.done() : folders.failed();
    }
}
