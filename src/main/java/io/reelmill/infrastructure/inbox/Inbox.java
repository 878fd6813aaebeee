package io.reelmill.infrastructure.inbox;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.StoppingException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Brings claimed files on their way: to a batch, and when that has ended to where they belong. */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final BatchControl batches;
    private final Archive archive;
    private final Exclusive exclusive;
    private final Outbox outbox;
    private final DataSize largest;

    Inbox(BatchControl batches, Archive archive, Exclusive exclusive, Outbox outbox, DataSize largest) {
        this.batches = batches;
        this.archive = archive;
        this.exclusive = exclusive;
        this.outbox = outbox;
        this.largest = largest;
    }

    /** The next step for a claimed file; any node may do it at any time. */
    void bringOn(Claim claim) throws IOException {
        // Once: another node may put it away meanwhile.
        OptionalLong batch = claim.batch();
        Optional<Ending> ending = batch.isPresent() ? ending(batch.getAsLong()) : launch(claim);
        if (ending.isPresent()) {
            // Two nodes must not put the same file away.
            exclusive.alone("inbox", () -> putAway(claim, ending.get()));
        }
    }

    private Optional<Ending> ending(long batch) {
        return archive.batch(batch)
                .map(Ending::of)
                .orElseGet(() -> Optional.of(Ending.refused(
                        "Batch %d was deleted before it ended; put the file into the inbox again to make it"
                                .formatted(batch))));
    }

    /** Empty when it was launched, or cannot be for the moment. */
    private Optional<Ending> launch(Claim claim) throws IOException {
        long size = Files.size(claim.file());
        if (size > largest.toBytes()) {
            return Optional.of(Ending.refused("%s has %d bytes, and reelmill.inbox.largest is %d; split the file"
                    .formatted(claim.label(), size, largest.toBytes())));
        }
        try {
            OptionalLong batch = batch(claim);
            if (batch.isPresent()) {
                claim.batch(batch.getAsLong());
                LOG.info("{} is batch {}", claim.label(), batch.getAsLong());
            }
            return Optional.empty();
        } catch (UnreadableRequestsException unusable) {
            return Optional.of(Ending.refused(String.valueOf(unusable.getMessage())
                    .replace(claim.file().toString(), claim.label().toString())));
        } catch (StoppingException stopping) {
            LOG.debug("{} waits: {}", claim.label(), stopping.getMessage());
            return Optional.empty();
        }
    }

    private OptionalLong batch(Claim claim) throws IOException {
        try {
            return OptionalLong.of(start(claim, false));
        } catch (AlreadyRunningException made) {
            // The same content is being made: its results are this file's too.
            return made.batch();
        } catch (StoppingException stopping) {
            throw stopping;
        } catch (ConflictException abandoned) {
            return anew(claim);
        }
    }

    /** Who puts a file here wants it made. One node at a time, and that looks once more: the one before may have done it. */
    private OptionalLong anew(Claim claim) throws IOException {
        if (!claim.takeTurn()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(startAnew(claim));
        } catch (AlreadyRunningException made) {
            return made.batch();
        } finally {
            claim.giveTurn();
        }
    }

    private long startAnew(Claim claim) {
        try {
            return start(claim, false);
        } catch (StoppingException stopping) {
            throw stopping;
        } catch (ConflictException abandoned) {
            return start(claim, true);
        }
    }

    private long start(Claim claim, boolean again) {
        return batches.start(new Launch(claim.file(), claim.label(), again, Wishes.NONE, Optional.empty()))
                .batch();
    }

    private boolean putAway(Claim claim, Ending ending) {
        try {
            return outbox.putAway(claim, ending);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "%s could not be put away: %s".formatted(claim.label(), failure.getMessage()), failure);
        }
    }
}
