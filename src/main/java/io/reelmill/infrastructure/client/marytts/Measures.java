package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures of more than a number and a unit: {@code 6'2"}, {@code 6"}, {@code 1920x1080}, {@code 3½},
 * {@code 21st-century}, {@code 50-50}.
 */
final class Measures implements Rule {
    private static final Pattern FEET = Pattern.compile("[(\"“]?(\\d{1,2})['’′](\\d{1,2})(?:\"|”|″|'')?[.,;:!?)]*");
    private static final Pattern INCHES = Pattern.compile("(" + Numbers.NUMBER + ")[\"”″][.,;:!?)]*");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})(?:[x×](\\d{1,5}))?");
    private static final Pattern MIXED = Pattern.compile("(\\d{1,4})([½⅓⅔¼¾⅛⅜⅝⅞⅕⅖])");
    private static final Pattern BOUND = Pattern.compile("([≥≤])(" + Numbers.NUMBER + ")(\\S{0,4})");
    private static final Pattern EVEN = Pattern.compile("(\\d{1,3})[-–/](\\d{1,3})");
    private static final Pattern COMPOUND = Pattern.compile(
            "((?:mid|pre|post|early|late)-)?(\\d+(?:st|nd|rd|th)|\\d{2,4}['’]?s)(-\\p{L}[\\p{L}-]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RATE = Pattern.compile("([^/]+)/(\\p{L}+)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Set<String> PER =
            Set.of("second minute hour day night week month year person user kg km".split(" "));
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("½", "a half"),
            Map.entry("⅓", "a third"),
            Map.entry("⅔", "two thirds"),
            Map.entry("¼", "a quarter"),
            Map.entry("¾", "three quarters"),
            Map.entry("⅛", "an eighth"),
            Map.entry("⅜", "three eighths"),
            Map.entry("⅝", "five eighths"),
            Map.entry("⅞", "seven eighths"),
            Map.entry("⅕", "a fifth"),
            Map.entry("⅖", "two fifths"));
    private static final Map<String, String> COMPASS = Map.of("N", "north", "S", "south", "E", "east", "W", "west");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        Matcher feet = FEET.matcher(place.raw());
        if (feet.matches()) {
            return Token.words(feet(Integer.parseInt(feet.group(1)), Integer.parseInt(feet.group(2))));
        }
        Matcher inches = INCHES.matcher(place.raw());
        if (inches.matches() && !quoted(place)) {
            return Token.words(inches(inches.group(1), place.near(-1)));
        }
        if (COMPASS.containsKey(core) && place.near(-1).matches("[\\d.]+°")) {
            return Token.words(COMPASS.getOrDefault(core, ""));
        }
        List<Token> numbers = Token.words(numbers(core));
        return numbers.isEmpty() ? compound(core) : numbers;
    }

    private static String feet(int whole, int rest) {
        boolean height = whole < 10 && rest < 12;
        return NumberWords.cardinal(whole)
                + (height ? whole == 1 ? " foot " : " feet " : " minutes ")
                + NumberWords.cardinal(rest)
                + (height ? "" : " seconds");
    }

    /** "A 6" pipe" is one of six inch. */
    private static String inches(String number, String before) {
        boolean one = number.equals("1") || before.matches("(?i)an?");
        return NumberWords.decimal(Numbers.plain(number)) + (one ? " inch" : " inches");
    }

    /** Whether a quotation is open before the word, so that the sign behind it closes that. */
    private static boolean quoted(Place place) {
        boolean open = false;
        for (String word : place.words().subList(0, place.index())) {
            if (word.matches("[(\\[]*[\"“„].*")) {
                open = true;
            }
            if (open && word.matches(".+[\"”][.,;:!?)]*")) {
                open = false;
            }
        }
        return open;
    }

    private static String numbers(String core) {
        Matcher size = SIZE.matcher(core);
        if (size.matches()) {
            String third = size.group(3) == null ? "" : " by " + side(size.group(3));
            return side(size.group(1)) + " by " + side(size.group(2)) + third;
        }
        Matcher mixed = MIXED.matcher(core);
        if (mixed.matches()) {
            return NumberWords.whole(mixed.group(1)) + " and " + PARTS.getOrDefault(mixed.group(2), "");
        }
        Matcher bound = BOUND.matcher(core);
        if (bound.matches()) {
            String unit =
                    Units.name(bound.group(3), bound.group(2)).map(" "::concat).orElse("");
            return (bound.group(1).equals("≥") ? "at least " : "at most ")
                    + NumberWords.decimal(Numbers.plain(bound.group(2)))
                    + unit;
        }
        Matcher even = EVEN.matcher(core);
        if (even.matches() && even.group(1).equals(even.group(2))) {
            return NumberWords.whole(even.group(1)) + " " + NumberWords.whole(even.group(2));
        }
        return THOUSANDS.matcher(core).matches() ? NumberWords.whole(core.replace(".", "")) : "";
    }

    /** Sizes of pictures are said in pairs of digits, like years. */
    private static String side(String digits) {
        return digits.matches("[1-9]\\d[1-9]\\d")
                ? NumberWords.year(Integer.parseInt(digits))
                : NumberWords.whole(digits);
    }

    private static List<Token> compound(String core) {
        Matcher compound = COMPOUND.matcher(core);
        if (compound.matches() && (compound.group(1) != null || compound.group(3) != null)) {
            return Token.join(rest(compound.group(1)), Numbers.alone(compound.group(2)), rest(compound.group(3)));
        }
        Matcher rate = RATE.matcher(core);
        if (rate.matches() && PER.contains(rate.group(2)) && !PER.contains(rate.group(1))) {
            Place before = new Place(List.of(rate.group(1)), 0);
            String unit = Units.name(rate.group(2), "1").orElse(rate.group(2));
            return Token.join(Normaliser.tokens(before), Token.words("per " + unit));
        }
        return List.of();
    }

    private static List<Token> rest(String part) {
        return part == null ? List.of() : PlainWords.spoken(part);
    }
}
