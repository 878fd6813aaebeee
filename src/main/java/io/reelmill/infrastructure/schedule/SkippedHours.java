package io.reelmill.infrastructure.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Fire times in hours that there are not, when clocks are set forward: Quartz leaves them out, so that a daily schedule at
 * half past two has a day without. They fire at the time shifted by as much as the clock is.
 */
record SkippedHours(String cron, ZoneId zone) {
    /** Far enough: who fires more rarely than this does so on purpose. */
    private static final Duration FAR = Duration.ofDays(3660);

    /** The first after that time and before the limit. */
    Optional<Instant> next(Instant after, Optional<Instant> limit) throws ParseException {
        ZoneRules rules = zone.getRules();
        Instant end = limit.orElseGet(() -> after.plus(FAR));
        // One that has just been may still have times ahead: they are shifted to behind it.
        ZoneOffsetTransition at = rules.previousTransition(after);
        at = at == null ? rules.nextTransition(after) : at;
        while (at != null && at.getInstant().isBefore(end)) {
            Optional<Instant> found = at.isGap() ? in(at, after) : Optional.empty();
            if (found.isPresent()) {
                return found.filter(time -> time.isBefore(end));
            }
            at = rules.nextTransition(at.getInstant());
        }
        return Optional.empty();
    }

    /** Local times are computed as if they were UTC, where none is missing. */
    private Optional<Instant> in(ZoneOffsetTransition gap, Instant after) throws ParseException {
        CronExpression local = new CronExpression(cron);
        local.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        ZoneOffset before = gap.getOffsetBefore();
        Instant begin = gap.getDateTimeBefore().toInstant(ZoneOffset.UTC).minusSeconds(1);
        Instant reached = after.plusSeconds(before.getTotalSeconds());
        return Optional.ofNullable(local.getTimeAfter(Date.from(reached.isAfter(begin) ? reached : begin)))
                .map(Date::toInstant)
                .filter(time -> time.isBefore(gap.getDateTimeAfter().toInstant(ZoneOffset.UTC)))
                .map(time -> time.minusSeconds(before.getTotalSeconds()));
    }
}
