package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money: {@code $5}, {@code €3.50}, {@code £2m}, and {@code $3.5 million}, whose currency is said after the million. */
final class Money implements Rule {
    private static final Pattern AMOUNT = Pattern.compile(
            "([-−])?(?:(US|A|AU|C|CA|NZ|HK|S)(?=[$]))?([$£€¥₹])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(k|K|m|M|bn|b|B|tn|T)?");
    private static final Pattern SPAN = Pattern.compile("([$£€¥₹])([\\d.,]+)[-–—][$£€¥₹]?([\\d.,]+(?:k|K|m|M|bn)?)");
    private static final Map<String, String> LANDS = Map.of(
            "A",
            "Australian ",
            "AU",
            "Australian ",
            "C",
            "Canadian ",
            "CA",
            "Canadian ",
            "NZ",
            "New Zealand ",
            "HK",
            "Hong Kong ",
            "S",
            "Singapore ");
    private static final Set<String> THINGS =
            Set.of("bill", "bills", "note", "notes", "coin", "coins", "ticket", "tickets", "stamp", "gift", "prize");
    private static final Map<String, String> CURRENCIES = Map.of(
            "$", "dollar|dollars|cent|cents",
            "£", "pound|pounds|penny|pence",
            "€", "euro|euros|cent|cents",
            "¥", "yen|yen|sen|sen",
            "₹", "rupee|rupees|paisa|paise");
    private static final Map<String, String> SCALES = Map.of(
            "k",
            "thousand",
            "K",
            "thousand",
            "m",
            "million",
            "M",
            "million",
            "bn",
            "billion",
            "b",
            "billion",
            "B",
            "billion",
            "tn",
            "trillion",
            "T",
            "trillion");
    /** They stand between an amount and its currency. */
    static final Set<String> LARGE = Set.of("hundred", "thousand", "million", "billion", "trillion");

    @Override
    public List<Token> read(Place place) {
        if (LARGE.contains(place.core()) && place.followsDirectly()) {
            Matcher before = AMOUNT.matcher(place.near(-1));
            return after(place.core(), before);
        }
        Matcher span = SPAN.matcher(place.core());
        if (span.matches()) {
            return Token.join(Numbers.alone(span.group(2)), Token.words("to"), alone(span.group(1) + span.group(3)));
        }
        Matcher amount = AMOUNT.matcher(place.core());
        if (!amount.matches()) {
            return List.of();
        }
        String minus = amount.group(1) == null ? "" : "minus ";
        return Token.words(said(place, amount, minus));
    }

    private static List<Token> after(String large, Matcher before) {
        return before.matches() && before.group(6) == null
                ? Token.words(large + " " + land(before) + name(before.group(3), 1))
                : List.of();
    }

    private static String said(Place place, Matcher amount, String minus) {
        boolean goesOn = place.closing().isEmpty();
        String said = minus + amount(amount, LARGE.contains(place.near(1)) && goesOn);
        boolean thing = goesOn && THINGS.contains(place.near(1)) && amount.group(5) == null;
        return thing ? said.replaceFirst("s$", "") : said;
    }

    private static List<Token> alone(String amount) {
        return new Money().read(new Place(List.of(amount), 0));
    }

    private static String land(Matcher amount) {
        String land = amount.group(2);
        return land == null ? "" : LANDS.getOrDefault(land, "");
    }

    private static String amount(Matcher amount, boolean large) {
        String currency = amount.group(3);
        String whole = amount.group(4).replace(",", "");
        String part = amount.group(5) == null ? "" : amount.group(5);
        String scale = amount.group(6) == null ? "" : " " + SCALES.get(amount.group(6));
        String number = NumberWords.decimal(part.isEmpty() ? whole : whole + "." + part);
        if (large) {
            return number;
        }
        if (!scale.isEmpty() || (!part.isEmpty() && part.length() != 2)) {
            return number + scale + " " + land(amount) + name(currency, 1);
        }
        return land(amount).isEmpty() ? withCents(currency, whole, part) : foreign(amount, number, whole);
    }

    private static String foreign(Matcher amount, String number, String whole) {
        return number + " " + land(amount) + name(amount.group(3), whole.equals("1") ? 0 : 1);
    }

    private static String withCents(String currency, String whole, String part) {
        String wholes = NumberWords.whole(whole) + " " + name(currency, whole.equals("1") ? 0 : 1);
        int cents = part.isEmpty() ? 0 : Integer.parseInt(part);
        if (cents == 0) {
            return wholes;
        }
        String cent = NumberWords.cardinal(cents) + " " + name(currency, cents == 1 ? 2 : 3);
        return whole.equals("0") ? cent : wholes + " " + cent;
    }

    private static String name(String currency, int form) {
        return CURRENCIES.getOrDefault(currency, "|||").split("\\|")[form];
    }
}
