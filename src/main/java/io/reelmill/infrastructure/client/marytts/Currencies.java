package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money whose currency stands before it in letters: {@code CHF 20}, {@code R$10}; the amount is said first. */
final class Currencies implements Rule {
    private static final Map<String, String> NAMES = Map.of(
            "CHF", "Swiss franc|Swiss francs",
            "USD", "dollar|dollars",
            "EUR", "euro|euros",
            "GBP", "pound|pounds",
            "JPY", "yen|yen",
            "R$", "Brazilian real|Brazilian reals");
    private static final Pattern AMOUNT = Pattern.compile(Numbers.NUMBER);
    private static final Pattern JOINED = Pattern.compile("(CHF|USD|EUR|GBP|JPY|R\\$)(" + Numbers.NUMBER + ")");

    @Override
    public List<Token> read(Place place) {
        Matcher joined = JOINED.matcher(place.core());
        if (joined.matches()) {
            String number = NumberWords.decimal(Numbers.plain(joined.group(2)));
            return Token.words(large(place, 1) ? number : number + " " + name(joined.group(1), joined.group(2)));
        }
        return large(place, 0) ? afterLarge(place) : parted(place);
    }

    /** "R$5 million", and "CHF 20 million", whose words have all moved one on. */
    private static List<Token> afterLarge(Place place) {
        Matcher joined = JOINED.matcher(place.near(-1));
        if (joined.matches()) {
            return Token.words(place.core() + " " + name(joined.group(1), ""));
        }
        return begins(at(place, -2)) ? Token.words(name(place.near(-2), "")) : List.of();
    }

    /** The amount where the currency is written, and the currency where the amount is: each word has its own to say. */
    private static List<Token> parted(Place place) {
        if (begins(place)) {
            return Token.words(NumberWords.decimal(Numbers.plain(place.near(1))));
        }
        if (!begins(at(place, -1))) {
            return List.of();
        }
        return Token.words(large(place, 1) ? place.near(1) : name(place.near(-1), place.core()));
    }

    private static boolean begins(Place place) {
        return place.index() >= 0
                && NAMES.containsKey(place.core())
                && place.closing().isEmpty()
                && AMOUNT.matcher(place.near(1)).matches()
                && !(place.followsDirectly() && AMOUNT.matcher(place.near(-1)).matches());
    }

    /** Whether here, or at the next word of the same phrase, stands a million or the like. */
    private static boolean large(Place place, int distance) {
        boolean joined =
                distance == 0 ? place.followsDirectly() : place.closing().isEmpty();
        return joined && Money.LARGE.contains(place.near(distance));
    }

    private static Place at(Place place, int distance) {
        return new Place(place.words(), place.index() + distance);
    }

    private static String name(String currency, String amount) {
        return NAMES.getOrDefault(currency, "|").split("\\|", -1)[amount.equals("1") ? 0 : 1];
    }
}
