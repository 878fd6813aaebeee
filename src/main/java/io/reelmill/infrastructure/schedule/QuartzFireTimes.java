package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.FireTimes;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/** Cron expressions as Quartz reads them: what is computed here is what its triggers do, and the hours they leave out. */
final class QuartzFireTimes implements FireTimes {
    /** As long as the column in Quartz's table is. */
    private static final int LONGEST = 120;

    private static final String FORM =
            "six fields, seconds first, and a year if you like, one of the two days being ?: 0 30 9 ? * MON-FRI is 9:30 on"
                    + " working days";

    private static final Pattern FIELDS = Pattern.compile("\\s+");
    private static final Pattern DAY = Pattern.compile("\\b[0-7]\\b");
    private static final String[] DAYS = {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};

    @Override
    public Optional<String> problem(String cron) {
        if (cron.length() > LONGEST) {
            return Optional.of("at most %d characters".formatted(LONGEST));
        }
        String[] fields = FIELDS.split(cron.strip());
        if (fields.length == 5) {
            return Optional.of("'%s' has five fields, as unix cron has; here it is %s, that is '%s'"
                    .formatted(cron, FORM, quartz(fields)));
        }
        try {
            return expression(cron, ZoneId.of("UTC")).getTimeAfter(new Date()) == null
                    ? Optional.of("'%s' never fires any more; leave the year out".formatted(cron))
                    : Optional.empty();
        } catch (ParseException | RuntimeException wrong) {
            return Optional.of("'%s' is not understood (%s); write %s".formatted(cron, wrong.getMessage(), FORM));
        }
    }

    @Override
    public Optional<Instant> next(String cron, ZoneId zone, Instant after) {
        try {
            Optional<Instant> next = Optional.ofNullable(expression(cron, zone).getTimeAfter(Date.from(after)))
                    .map(Date::toInstant);
            return new SkippedHours(cron, zone).next(after, next).or(() -> next);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(cron + " is no cron expression: " + wrong.getMessage(), wrong);
        }
    }

    private static CronExpression expression(String cron, ZoneId zone) throws ParseException {
        CronExpression expression = new CronExpression(cron);
        expression.setTimeZone(TimeZone.getTimeZone(zone));
        return expression;
    }

    /** What was probably meant: unix counts days of the week from Sunday as 0, Quartz as 1, names are safe. */
    private static String quartz(String[] unix) {
        boolean anyDay = unix[4].equals("*");
        Matcher days = DAY.matcher(unix[4]);
        String weekdays = days.replaceAll(day -> DAYS[day.group().charAt(0) - '0']);
        return "0 %s %s %s %s %s".formatted(unix[0], unix[1], anyDay ? unix[2] : "?", unix[3], anyDay ? "?" : weekdays);
    }
}
