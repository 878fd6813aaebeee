package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The schedules of this service. Thread-safe; the same on every node that shares the database. */
@Port
public interface Schedules {
    /** By name. */
    List<Listed> all();

    Optional<Listed> find(String name);

    /**
     * Adds a schedule, or replaces one of the same name.
     *
     * @throws IllegalArgumentException naming the field and what is accepted
     * @throws ConflictException when the one of that name comes from {@code jobs/schedules.yml}
     */
    Listed put(Schedule schedule);

    /**
     * Removes a schedule; batches it launched stay.
     *
     * @throws UnknownException when there is none of that name
     * @throws ConflictException when it comes from {@code jobs/schedules.yml}
     */
    void delete(String name);

    /** Lets it fire no more until {@link #resume}. @throws UnknownException when there is none of that name */
    Listed pause(String name);

    /** Fires missed meanwhile stay missed. @throws UnknownException when there is none of that name */
    Listed resume(String name);

    /** Fires now, paused or not. @throws UnknownException when there is none of that name */
    FireView trigger(String name);

    /** The newest fires first. @throws UnknownException when there is no schedule of that name */
    List<FireView> fires(String name, int limit);

    /** What is wrong with {@code jobs/schedules.yml}, with its line and the remedy; its schedules stay as they were. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /**
     * A schedule with how it stands.
     *
     * @param fromFile whether it comes from {@code jobs/schedules.yml}, where it is to be changed
     * @param next when it fires next
     * @param left how many rows of its list were not taken yet; empty where it takes all, or the list cannot be read
     */
    record Listed(Schedule schedule, boolean fromFile, Optional<Instant> next, OptionalInt left) {}

    /**
     * What came of a fire.
     *
     * @param topics how many rows it took
     * @param reason why it was not launched
     */
    record FireView(Fire fire, State state, OptionalLong batch, int topics, Optional<String> reason) {
        /** Where a fire stands. */
        public enum State {
            /** Waits to be launched: for the end of the batch before, or for a moment. */
            QUEUED,
            LAUNCHED,
            /** The batch before was still being made. */
            SKIPPED,
            /** Nobody was there. */
            MISSED,
            /** Every row was taken before. */
            EXHAUSTED,
            FAILED
        }
    }
}
