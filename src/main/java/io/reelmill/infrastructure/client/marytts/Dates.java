package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of the calendar and times of day. */
final class Dates implements Rule {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)([ap]\\.?m)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("(1[0-2]|[1-9])([ap]\\.?m)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_OF_DAY = Pattern.compile("[ap]\\.?m", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("[12]?\\d|3[01]");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        if (core.isEmpty() || !Character.isLetterOrDigit(core.charAt(0))) {
            return List.of();
        }
        Matcher iso = ISO.matcher(core);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(core);
        if (slashed.matches()) {
            return date(slashed.group(3), slashed.group(1), slashed.group(2));
        }
        return Character.isDigit(core.charAt(0)) ? dayOrTime(place, core) : month(place, core);
    }

    static List<Token> date(String year, String month, String day) {
        int number = Integer.parseInt(month);
        boolean american = number <= MONTHS.size();
        int position = american ? number : Integer.parseInt(day);
        if (position < 1 || position > MONTHS.size()) {
            return List.of();
        }
        String name = MONTHS.get(position - 1);
        return Token.words("%s %s %s"
                .formatted(
                        name,
                        NumberWords.ordinal(Long.parseLong(american ? day : month)),
                        NumberWords.year(Integer.parseInt(year))));
    }

    private static List<Token> dayOrTime(Place place, String core) {
        Matcher time = TIME.matcher(core);
        if (time.matches()) {
            boolean half =
                    time.group(3) != null || HALF_OF_DAY.matcher(place.near(1)).matches();
            return Token.join(Token.words(time(time.group(1), time.group(2), half)), half(time.group(3)));
        }
        Matcher hour = HOUR.matcher(core);
        if (hour.matches()) {
            return Token.join(Token.words(NumberWords.whole(hour.group(1))), half(hour.group(2)));
        }
        if (!DAY.matcher(core).matches()) {
            return List.of();
        }
        if (isMonth(place.near(1)) && place.closing().isEmpty()) {
            return Token.words("the " + NumberWords.ordinal(Long.parseLong(core)) + " of");
        }
        boolean afterMonth = isMonth(place.near(-1))
                && new Place(place.words(), place.index() - 1).closing().matches("\\.?");
        return afterMonth ? Token.words(NumberWords.ordinal(Long.parseLong(core))) : List.of();
    }

    private static String time(String hour, String minute, boolean half) {
        String hours = NumberWords.cardinal(Integer.parseInt(hour));
        int minutes = Integer.parseInt(minute);
        if (minutes == 0) {
            return hours + (half ? "" : " o'clock");
        }
        return hours + (minutes < 10 ? " oh " : " ") + NumberWords.cardinal(minutes);
    }

    private static List<Token> half(String written) {
        return written == null ? List.of() : Letters.spelled(written);
    }

    private static List<Token> month(Place place, String core) {
        String before = place.near(-1);
        String after = place.near(1);
        if (HALF_OF_DAY.matcher(core).matches()) {
            return Character.isDigit(before.isEmpty() ? 'x' : before.charAt(0)) ? Letters.spelled(core) : List.of();
        }
        boolean shortened = core.length() >= 3 && core.length() <= 4 && isMonth(core);
        boolean dated = DAY.matcher(before).matches() || after.matches("\\d{1,2}(st|nd|rd|th)?|\\d{4}");
        return shortened && dated ? List.of(Token.word(MONTHS.get(index(core)))) : List.of();
    }

    static boolean isMonth(String word) {
        return index(word) >= 0;
    }

    /** Of a month in full or as its first three letters ({@code Sept} too), capitalised; else −1. */
    private static int index(String word) {
        if (word.length() < 3 || !Character.isUpperCase(word.charAt(0))) {
            return -1;
        }
        String lower = word.equals("Sept") ? "sep" : word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i).toLowerCase(Locale.ROOT);
            if (month.equals(lower) || month.substring(0, 3).equals(lower)) {
                return i;
            }
        }
        return -1;
    }
}
