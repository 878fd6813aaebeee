package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.SessionId;

/**
 * Starts batches and has them stop, without waiting for their end. Thread-safe. Works for batches of every node that shares
 * the database.
 */
@Port
public interface BatchControl {
    /**
     * Begins a batch and returns as soon as it has its number. A batch is known by its content, and by its fire where it has
     * one.
     *
     * @throws AlreadyRunningException naming the batch, when that content is being made
     * @throws io.reelmill.core.topic.UnreadableRequestsException when the file as a whole cannot be used
     * @throws StoppingException when the node is stopping
     * @throws ConflictException when the batch was abandoned and {@code again} is not asked for
     */
    Launched start(Launch launch);

    /**
     * Makes what is missing of a batch; a session that was stopped by itself is made again too.
     *
     * @throws AlreadyRunningException when it is being made
     * @throws UnknownException when there is no such batch, or no such session in it
     * @throws StoppingException when the node is stopping
     * @throws ConflictException when it was abandoned
     */
    Launched restart(long batch, Wishes wishes);

    /**
     * Asks the batch to stop: nothing new is begun, encoders are ended, and it is STOPPED within half a minute, whichever node
     * makes it. Does nothing when that is asked already.
     *
     * @throws UnknownException when there is no such batch
     * @throws ConflictException when it is not being made
     */
    void stop(long batch);

    /**
     * Stops one session of a batch and lets the others go on; it stays STOPPED until it, or its batch, is restarted.
     *
     * @throws UnknownException when there is no such session
     * @throws ConflictException when it is neither queued nor being made
     */
    void stop(SessionId session);

    /**
     * Gives a batch up for good: it is not restarted any more, and the same content is a new batch.
     *
     * @throws UnknownException when there is no such batch
     * @throws ConflictException when it is being made, or finished
     */
    void abandon(long batch);

    /**
     * Brings a batch of a dead node, or one whose state Batch does not know ({@code UNKNOWN}), into a state that can be
     * restarted, and does not restart it.
     *
     * @return whether anything had to be done
     * @throws UnknownException when there is no such batch
     * @throws ConflictException when a living node has it
     */
    boolean recover(long batch);

    /**
     * Removes a session: its directory, and its row.
     * What was spent for it stays in the ledger.
     *
     * @throws UnknownException when there is no such session
     * @throws ConflictException when its batch is being made
     */
    void delete(SessionId session);

    /**
     * Removes a batch with all its sessions, its results and its metadata. What was spent for it stays in the ledger.
     *
     * @throws UnknownException when there is no such batch
     * @throws ConflictException when it is being made
     */
    void delete(long batch);
}
