package io.reelmill.core.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long things are kept.
 *
 * @param sessionsAge sessions that were finished longer ago are removed; empty: none for its age
 * @param sessionsBytes the most that all sessions may take; empty: any amount
 * @param mediaBytes the most that the media cache may take; empty: any amount
 * @param alsoUnfinished sessions that are not COMPLETED, and those of unfinished batches, are removed too
 */
public record RetentionRules(
        Optional<Duration> sessionsAge,
        OptionalLong sessionsBytes,
        OptionalLong mediaBytes,
        Duration eventsAge,
        Duration answersAge,
        boolean alsoUnfinished) {}
