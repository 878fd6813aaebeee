package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the figure in a sentence that is worth a picture of its own. */
final class Figures {
    private static final String UNIT =
            "(?:metres?|meters?|kilometres?|kilometers?|centimetres?|centimeters?|millimetres?|"
                    + "millimeters?|kilos?|kilograms?|grams?|tonnes?|tons?|litres?|liters?|miles?|feet|foot|inches|inch|pounds?|"
                    + "ounces?|degrees(?: Celsius| Fahrenheit)?|percent|per cent|seconds?|minutes?|hours?|days?|nights?|weeks?|"
                    + "months?|years?|centuries|dollars?|euros?|cents?|watts?|kilowatts?|volts?|calories|bytes|megabytes|gigabytes|"
                    + "terabytes|acres?|hectares?|people|times|km/h|mph|km|cm|mm|kg|mg|kWh|MW|GW|kW|GB|TB|MB|ml|°C|°F|m|g|l)";
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}.,:/-])(?:[$€£¥]\\s?)?(?<number>" + NUMBER
            + ")(?<percent>\\s?%)?(?<scale> (?:hundred|thousand|million|billion|trillion))?"
            + "(?<unit> ?(?:(?:square|cubic|Earth|light) )?" + UNIT
            + "(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}:/%-]|[.,]\\d)");
    /** A month in full. */
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final Pattern MONTH_BEHIND = Pattern.compile("^(?:st|nd|rd|th)? (?:of )?" + MONTH);
    private static final Pattern MONTH_BEFORE = Pattern.compile(MONTH + " $");
    private static final int SMALL = 10;

    /** A number that is a year where nothing says that it counts. */
    static final String YEAR = "1\\d{3}|20\\d{2}";

    /** "In 285 Diocletian ...", "in 410 the Visigoths ...": a year of three digits; "one in 200" is none. */
    static final String EARLY = "(?<=(?<!one )(?<!\\d )\\b[Ii]n )\\d{3}(?= \\p{Lu}| the | an? |,)";

    private static final Pattern EARLY_YEAR = Pattern.compile(EARLY);

    /** From the number's first digit on: neither the end of 1,454 nor that of 1.5. */
    private static final String MANY = "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d+)";

    private static final String AND_REST = " (?:and )?(\\d+(?:\\.\\d+)?) ";
    private static final List<Compound> COMPOUNDS = List.of(
            new Compound(Pattern.compile(MANY + " hours?" + AND_REST + "minutes?"), "$1 h $2 min"),
            new Compound(Pattern.compile(MANY + " minutes?" + AND_REST + "seconds?"), "$1 min $2 s"),
            new Compound(Pattern.compile(MANY + " (?:feet|foot)" + AND_REST + "inch(?:es)?"), "$1 ft $2 in"));

    private Figures() {}

    /** A figure in two units, and how it is written short: half of it would be wrong. */
    private record Compound(Pattern pattern, String brief) {
        Optional<String> in(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find()
                    ? Optional.of(pattern.matcher(matcher.group()).replaceFirst(brief))
                    : Optional.empty();
        }
    }

    /**
     * The figure with its unit, as written, or with what it counts: the last sum of money, which is what things come to,
     * else the first figure. Neither a year nor the day of a date counts.
     */
    static Optional<String> salient(String text) {
        Optional<String> compound =
                COMPOUNDS.stream().flatMap(form -> form.in(text).stream()).findFirst();
        return compound.or(() -> money(text))
                .or(() -> in(text).filter(found -> !small(found.group()))
                        .map(found -> found.group() + noun(text, found))
                        .findFirst());
    }

    private static Optional<String> money(String text) {
        return in(text).map(MatchResult::group)
                .filter(figure -> figure.matches("[$€£¥].*"))
                .reduce((earlier, later) -> later);
    }

    /** "600 letters"; empty where the figure has its unit, or nothing behind it that it counts. */
    private static String noun(String text, MatchResult found) {
        return Quantity.at(text, found)
                .map(quantity -> text.substring(found.end(), quantity.end()))
                .orElse("");
    }

    /** All figures, small ones too, but neither years nor days of dates. */
    static Stream<MatchResult> in(String text) {
        return FIGURE.matcher(text)
                .results()
                .filter(found -> !dayOfDate(text, found) && !year(found.group()) && !earlyYear(text, found));
    }

    private static boolean earlyYear(String text, MatchResult found) {
        return EARLY_YEAR.matcher(text).results().anyMatch(year -> year.start() == found.start());
    }

    /** A year, when there is one. */
    static Optional<String> yearIn(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(found -> text.substring(found.start(), found.end()))
                .filter(Figures::year)
                .findFirst();
    }

    private static boolean dayOfDate(String text, MatchResult found) {
        return MONTH_BEHIND.matcher(text.substring(found.end())).find()
                || MONTH_BEFORE.matcher(text.substring(0, found.start())).find();
    }

    private static boolean year(String figure) {
        return figure.matches(YEAR);
    }

    /** "2" on a picture says nothing, "2 km" and "2%" do. */
    private static boolean small(String figure) {
        Matcher plain = Pattern.compile("\\d").matcher(figure);
        return plain.matches() && Integer.parseInt(figure) < SMALL;
    }
}
