package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.core.session.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who works on a batch. A lease ends by itself when its owner does not renew it; times are the database's, so that clocks of
 * nodes need not agree. Thread-safe over all nodes that share the database.
 */
@Port
public interface Leases {
    /**
     * Takes a lease, if nobody living has it and this process has not lost it with work still about.
     *
     * @param name the SHA-256 of the batch's identity
     * @return empty when somebody has it
     */
    Optional<Lease> take(String name, Wishes wishes);

    /**
     * Takes over a lease that ended, or that an earlier process of this node held, with the wishes it was taken with; a stop
     * that was asked for is still asked for. Orders in doubt are kept, whatever was wished: that is asked of one launch only.
     *
     * @return empty when somebody living has it, or there is none of that name
     */
    Optional<Lease> takeOver(String name);

    /**
     * Gives a lease that was taken over new wishes; a stop that was asked for before is forgotten. Released with the lease
     * that was taken over, it has its old wishes again.
     */
    Lease wish(Lease lease, Wishes wishes);

    /**
     * Says of which batch the lease is, once it has its number.
     *
     * @throws AlreadyRunningException when somebody living has a lease of that batch under another name
     * @throws OwnershipLostException when it is another's by now
     */
    void bind(Lease lease, long batch);

    /**
     * Gives the lease back, when nothing works on the batch any more. One that was lost is given back too, which changes
     * nothing for its new owner: only after that this process may get it anew.
     *
     * @param goesOn whether the batch is to go on with whoever comes next, with the lease's wishes: it was stopped for the
     *     node's sake
     */
    void release(Lease lease, boolean goesOn);

    /** Who has the batch now, if anybody living has. */
    Optional<Lease> of(long batch);

    /** Leases that ended without being given back, or that are to go on; nothing of a living node. */
    List<Lease> orphans();

    /**
     * Asks the owner of the batch's lease, whoever it is, to stop; where nobody living has it, whoever takes it over finds
     * that asked.
     *
     * @return whether there is a lease of the batch, a living one or one that ended
     */
    boolean askToStop(long batch);

    /**
     * A lease.
     *
     * @param batch its number; empty as long as it has none
     * @param token grows with each owner: what an earlier one writes is refused
     * @param stopRequested whether its owner was asked to stop
     */
    record Lease(String name, OptionalLong batch, String node, long token, boolean stopRequested, Wishes wishes) {}

    /**
     * Is told what becomes of the batches that this process has a lease of. Every bean of this type is told, on a thread of
     * the leases: it must return at once and only begin to end the work. It may be told a thing more than once, and of what
     * has ended meanwhile.
     */
    interface Watcher {
        /** Somebody, on whichever node, asked for the batch to be stopped. */
        void stopRequested(long batch);

        /** Somebody stopped this session of a batch that goes on; it may be queued, being made or ended. */
        void held(SessionId session);

        /**
         * The batch is another process' now, or may be: nothing of it may be written or bought any more, its metadata and its
         * lease included. The work is to be dropped, not brought to an orderly end; {@link Ownership} refuses from now on.
         */
        void lost(long batch);
    }
}
