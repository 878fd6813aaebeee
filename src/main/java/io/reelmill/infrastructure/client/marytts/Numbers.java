package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers: plain, with signs, units, ordinals, decades, years, ranges and fractions. */
final class Numbers implements Rule {
    /** Thousands are parted by commas or, the Swiss way, by apostrophes. */
    static final String NUMBER = "\\d{1,3}(?:(?:,\\d{3})+|(?:['’]\\d{3})+)(?:\\.\\d+)?|\\d+(?:\\.\\d+)*|\\.\\d+";

    private static final Pattern QUANTITY = Pattern.compile("([-−–+~≈<>±])?(" + NUMBER + ")([^\\d\\s.,]{0,5})");
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")[^\\d\\s.,-]{0,4}[-–—−:](" + NUMBER + ")([^\\d\\s.,-]{0,5})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,15})(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECADE = Pattern.compile("(\\d{2}|\\d{4})['’]?s");
    private static final Pattern FRACTION = Pattern.compile("(?:(\\d{1,3}) )?(\\d{1,4})[/⁄](\\d{1,4})");
    private static final Pattern PLAIN_NUMBER = Pattern.compile(NUMBER);
    private static final Map<String, String> SIGNS = Map.of(
            "-",
            "minus ",
            "−",
            "minus ",
            "–",
            "minus ",
            "+",
            "plus ",
            "~",
            "about ",
            "≈",
            "about ",
            "<",
            "less than ",
            ">",
            "more than ",
            "±",
            "plus or minus ");
    private static final Map<String, String> VULGAR =
            Map.of("½", "1/2", "⅓", "1/3", "⅔", "2/3", "¼", "1/4", "¾", "3/4", "⅛", "1/8", "⅕", "1/5");
    private static final Map<String, String> SCALES =
            Map.of("k", "thousand", "K", "thousand", "M", "million", "bn", "billion", "B", "billion");
    private static final Set<Integer> PARTS = Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 1000);
    private static final Set<String> DATING = Set.of("in", "since", "until", "by", "year");
    private static final Set<String> COUNTED = Set.of(
            ("people men women children students workers species years days hours minutes seconds times dollars euros"
                            + " pounds meters metres kilometers kilometres miles feet calories steps words points pages"
                            + " items users square cubic degrees percent tons tonnes liters litres million billion")
                    .split(" "));

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        if (!core.isEmpty() && "+".indexOf(core.charAt(core.length() - 1)) >= 0) {
            return PLAIN_NUMBER.matcher(core.substring(0, core.length() - 1)).matches()
                    ? Token.words(number(core.substring(0, core.length() - 1), place) + " plus")
                    : List.of();
        }
        return Token.words(spoken(signed(place), place));
    }

    /** A number out of its place. */
    static List<Token> alone(String number) {
        return Token.words(spoken(number, new Place(List.of(number), 0)));
    }

    /** A minus is closing punctuation elsewhere; before a digit it belongs to the number. */
    private static String signed(Place place) {
        String core = place.core();
        int at = place.raw().indexOf(core);
        boolean minus = at == 1 && "–—".indexOf(place.raw().charAt(0)) >= 0;
        return minus ? "-" + core : core;
    }

    private static String spoken(String core, Place place) {
        Matcher ordinal = ORDINAL.matcher(core);
        if (ordinal.matches()) {
            return NumberWords.ordinal(Long.parseLong(ordinal.group(1)));
        }
        Matcher decade = DECADE.matcher(core);
        if (decade.matches()) {
            return decade(decade.group(1));
        }
        Matcher range = RANGE.matcher(core);
        if (range.matches()) {
            return number(range.group(1), place)
                    + " to "
                    + number(range.group(2), place)
                    + unit(range.group(3), range.group(2));
        }
        String fraction = fraction(core, place);
        return fraction.isEmpty() ? quantity(core, place) : fraction;
    }

    private static String quantity(String core, Place place) {
        Matcher quantity = QUANTITY.matcher(core);
        if (!quantity.matches()) {
            return "";
        }
        String unit = quantity.group(3);
        String name = unit(unit, quantity.group(2));
        if (!unit.isEmpty() && name.isEmpty()) {
            return "";
        }
        String sign = quantity.group(1) == null ? "" : SIGNS.getOrDefault(quantity.group(1), "");
        String number = unit.isEmpty() && sign.isEmpty()
                ? number(quantity.group(2), place)
                : NumberWords.decimal(plain(quantity.group(2)));
        return sign + number + name;
    }

    private static String unit(String unit, String number) {
        if (unit.isEmpty()) {
            return "";
        }
        String scale = SCALES.getOrDefault(unit, "");
        if (scale.isEmpty()) {
            return Units.name(unit, number).map(name -> " " + name).orElse("");
        }
        // 4K is a picture and 5K a run; 10K is a sum.
        return number.length() == 1 && unit.equals("K") ? "" : " " + scale;
    }

    private static String decade(String digits) {
        int number = Integer.parseInt(digits);
        if (number % 10 != 0) {
            return NumberWords.plural(NumberWords.whole(digits));
        }
        return NumberWords.plural(digits.length() == 2 ? NumberWords.cardinal(number) : NumberWords.year(number));
    }

    /** After a whole number it is added to it: {@code 1 1/2}. */
    private static String fraction(String core, Place place) {
        String fraction = fraction(core);
        boolean added = fraction.matches(".*(?:half|hal[fv]es|quarters?|ths?|thirds?)")
                && place.followsDirectly()
                && place.near(-1).matches("\\d{1,3}");
        return added ? "and " + fraction.replaceFirst("^one (?=half|quarter|third)", "a ") : fraction;
    }

    private static String fraction(String core) {
        Matcher fraction = FRACTION.matcher(VULGAR.getOrDefault(core, core));
        if (!fraction.matches()) {
            return "";
        }
        int above = Integer.parseInt(fraction.group(2));
        int below = Integer.parseInt(fraction.group(3));
        String one = switch (below) {
            case 2 -> "half";
            case 4 -> "quarter";
            default -> NumberWords.ordinal(below);
        };
        if (!PARTS.contains(below) || above >= below) {
            return NumberWords.cardinal(above) + " " + NumberWords.cardinal(below);
        }
        return NumberWords.cardinal(above) + " " + (above == 1 ? one : below == 2 ? "halves" : one + "s");
    }

    /** A number without a unit of its own; a year where it looks like one and counts nothing. */
    private static String number(String written, Place place) {
        String next = place.near(1);
        boolean counts = COUNTED.contains(next.toLowerCase(Locale.ROOT))
                || Units.name(next, written).isPresent();
        if (written.matches("1[1-9]\\d\\d|20\\d\\d")
                && (!counts
                        || !place.closing().isEmpty()
                        || DATING.contains(place.near(-1).toLowerCase(Locale.ROOT)))) {
            return NumberWords.year(Integer.parseInt(written));
        }
        return NumberWords.decimal(plain(written));
    }

    /** Without what parts its thousands. */
    static String plain(String written) {
        return written.replaceAll("[,'’]", "");
    }
}
