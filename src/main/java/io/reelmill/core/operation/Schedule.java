package io.reelmill.core.operation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When which topics are made by themselves.
 *
 * @param name of letters, digits, {@code -} and {@code _}
 * @param cron as Quartz reads it, six or seven fields, seconds first
 * @param take how many rows of the list that were not taken yet; empty for all rows at each fire
 * @param overlap what happens when it fires while its last batch is still being made
 * @param missed what happens with fires while no node was running
 * @param wishes of each launch; {@code only} is not used
 */
public record Schedule(
        String name,
        String cron,
        ZoneId zone,
        Topics topics,
        OptionalInt take,
        Overlap overlap,
        Missed missed,
        boolean paused,
        Wishes wishes) {
    /** The same, paused or not. */
    public Schedule paused(boolean other) {
        return new Schedule(name, cron, zone, topics, take, overlap, missed, other, wishes);
    }

    /**
     * What is made.
     *
     * @param file a request file, relative to the home; empty when the rows stand here
     * @param rows cells by the columns' names; empty when there is a file
     */
    public record Topics(Optional<Path> file, List<Map<String, String>> rows) {
        public Topics {
            rows = rows.stream().map(Map::copyOf).toList();
        }
    }

    /** What happens when it fires while its last batch is being made. */
    public enum Overlap {
        /** The fire is noted as skipped. */
        SKIP,
        /** The fire waits for the end of that batch. */
        QUEUE
    }

    /** What happens with fires that nobody was there for. */
    public enum Missed {
        /** They are noted as missed. */
        SKIP,
        /** The last of them is made up for, the others are noted as missed. */
        ONCE,
        /** All of them are made up for. */
        ALL
    }
}
