package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of days and hours, and short names of weekdays: {@code 9am-5pm}, {@code March 1-5}, {@code Mon-Fri}. */
final class Moments implements Rule {
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2}(?::\\d{2})?(?:[ap]\\.?m)?)[-–—](\\d{1,2}(?::\\d{2})?[ap]\\.?m)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}:\\d{2})[-–—](\\d{1,2}:\\d{2})");
    private static final Pattern DAYS = Pattern.compile("([1-9]|[12]\\d|3[01])[-–—]([1-9]|[12]\\d|3[01])");
    private static final Pattern DOTTED = Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.(\\d{4})");
    private static final Map<String, String> WEEKDAYS = Map.ofEntries(
            Map.entry("Mon", "Monday"),
            Map.entry("Tue", "Tuesday"),
            Map.entry("Tues", "Tuesday"),
            Map.entry("Wed", "Wednesday"),
            Map.entry("Thu", "Thursday"),
            Map.entry("Thurs", "Thursday"),
            Map.entry("Fri", "Friday"),
            Map.entry("Sat", "Saturday"),
            Map.entry("Sun", "Sunday"));
    private static final String SHORT = "(Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)";
    private static final Pattern WEEK = Pattern.compile(SHORT + "\\.?[-–—]" + SHORT);
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,2})m(?:in)?");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        if (WEEKDAYS.containsKey(core)) {
            return dated(place) ? Token.words(WEEKDAYS.getOrDefault(core, "")) : List.of();
        }
        Matcher week = WEEK.matcher(core);
        if (week.matches()) {
            return Token.words(WEEKDAYS.get(week.group(1)) + " to " + WEEKDAYS.get(week.group(2)));
        }
        Matcher dotted = DOTTED.matcher(core);
        if (dotted.matches()) {
            return Dates.date(dotted.group(3), dotted.group(2), dotted.group(1));
        }
        Matcher minutes = MINUTES.matcher(core);
        if (minutes.matches() && place.near(-1).matches("\\d{1,2}(?:h|hr|hrs)")) {
            return Token.words(
                    NumberWords.whole(minutes.group(1)) + (minutes.group(1).equals("1") ? " minute" : " minutes"));
        }
        return span(place, core);
    }

    private static boolean dated(Place place) {
        return Dates.isMonth(place.near(1)) || place.near(1).matches("\\d.*") && !star(place);
    }

    /** "The Sun 8 minutes ago", but "the Sun 5 Oct" and "the Sun 9am". */
    private static boolean star(Place place) {
        return place.core().equals("Sun")
                && place.near(-1).matches("(?i)the|our|a|your|their|its|this|that")
                && place.near(1).matches("[\\d.,]+")
                && !Dates.isMonth(place.near(2));
    }

    private static List<Token> span(Place place, String core) {
        Matcher clock = CLOCK.matcher(core);
        Matcher hours = clock.matches() ? clock : HOURS.matcher(core);
        if (clock.matches() || hours.matches()) {
            return Token.join(alone(hours.group(1)), Token.words("to"), alone(hours.group(2)));
        }
        Matcher days = DAYS.matcher(core);
        if (!days.matches()) {
            return List.of();
        }
        String both = ordinal(days.group(1)) + " to the " + ordinal(days.group(2));
        if (Dates.isMonth(place.near(1)) && place.closing().isEmpty()) {
            return Token.words("the " + both + " of");
        }
        return Dates.isMonth(place.near(-1)) && place.followsDirectly()
                ? Token.words(both.replace("to the ", "to "))
                : List.of();
    }

    private static String ordinal(String day) {
        return NumberWords.ordinal(Long.parseLong(day));
    }

    private static List<Token> alone(String moment) {
        Place place = new Place(List.of(moment), 0);
        List<Token> time = new Dates().read(place);
        return time.isEmpty() ? Numbers.alone(moment) : time;
    }
}
