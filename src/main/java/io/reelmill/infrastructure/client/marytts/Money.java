package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money: {@code $5}, {@code €3.50}, {@code £2m}, and {@code $3.5 million}, whose currency is said after the million. */
final class Money implements Rule {
    private static final Pattern AMOUNT =
            Pattern.compile("([-−])?([$£€¥₹])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?(k|K|m|M|bn|b|B|tn|T)?");
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
    private static final Set<String> LARGE = Set.of("hundred", "thousand", "million", "billion", "trillion");

    @Override
    public List<Token> read(Place place) {
        if (LARGE.contains(place.core()) && place.followsDirectly()) {
            Matcher before = AMOUNT.matcher(place.near(-1));
            return before.matches() && before.group(5) == null
                    ? Token.words(place.core() + " " + name(before.group(2), 1))
                    : List.of();
        }
        Matcher amount = AMOUNT.matcher(place.core());
        if (!amount.matches()) {
            return List.of();
        }
        String minus = amount.group(1) == null ? "" : "minus ";
        return Token.words(minus
                + amount(
                        amount, LARGE.contains(place.near(1)) && place.closing().isEmpty()));
    }

    private static String amount(Matcher amount, boolean large) {
        String currency = amount.group(2);
        String whole = amount.group(3).replace(",", "");
        String part = amount.group(4) == null ? "" : amount.group(4);
        String scale = amount.group(5) == null ? "" : " " + SCALES.get(amount.group(5));
        String number = NumberWords.decimal(part.isEmpty() ? whole : whole + "." + part);
        if (large) {
            return number;
        }
        if (!scale.isEmpty() || (!part.isEmpty() && part.length() != 2)) {
            return number + scale + " " + name(currency, 1);
        }
        return withCents(currency, whole, part);
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
