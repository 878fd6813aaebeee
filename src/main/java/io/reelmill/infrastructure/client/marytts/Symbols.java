package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;

/** Signs that are words by themselves, and names that end in one. */
final class Symbols implements Rule {
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("&", "and"),
            Map.entry("+", "plus"),
            Map.entry("=", "equals"),
            Map.entry("%", "percent"),
            Map.entry("@", "at"),
            Map.entry("×", "times"),
            Map.entry("÷", "divided by"),
            Map.entry("<", "is less than"),
            Map.entry(">", "is more than"),
            Map.entry("≈", "is about"),
            Map.entry("±", "plus or minus"),
            Map.entry("−", "minus"),
            Map.entry("№", "number"),
            Map.entry("Nº", "number"),
            Map.entry("N°", "number"),
            Map.entry("l/100", "liters per one hundred"),
            Map.entry("km²", "square kilometers"),
            Map.entry("m²", "square meters"),
            Map.entry("μm", "micrometers"),
            Map.entry("§", "section"),
            Map.entry("≥", "is at least"),
            Map.entry("≤", "is at most"),
            Map.entry(".NET", "dot net"),
            Map.entry("sq", "square"),
            Map.entry("w/", "with"),
            Map.entry("w/o", "without"),
            Map.entry("OK", "okay"),
            Map.entry("24/7", "twenty four seven"),
            Map.entry("9/11", "nine eleven"),
            Map.entry("km", "kilometers"),
            Map.entry("kg", "kilograms"),
            Map.entry("cm", "centimeters"),
            Map.entry("mph", "miles per hour"),
            Map.entry("km/h", "kilometers per hour"),
            Map.entry("°C", "degrees Celsius"),
            Map.entry("°F", "degrees Fahrenheit"));

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        String name = core.isEmpty() ? core : core.substring(0, 1);
        List<Token> small = small(place, core);
        if (!small.isEmpty()) {
            return small;
        }
        if (core.matches("[A-Z]#")) {
            return Token.join(Letters.spelled(name), Token.words("sharp"));
        }
        if (core.matches("[A-Z]\\+\\+?")) {
            return Token.join(Letters.spelled(name), Token.words(core.length() == 3 ? "plus plus" : "plus"));
        }
        return Token.words(SPOKEN.getOrDefault(core, ""));
    }

    /** Those that are signs only among their neighbours. */
    private static List<Token> small(Place place, String core) {
        if (place.raw().matches("['’‘]n['’‘]?")) {
            return Token.words("and");
        }
        if (core.equals("x") && place.near(-1).matches("\\d.*") && place.near(1).matches("\\d.*")) {
            return Token.words(place.near(2).equals("=") ? "times" : "by");
        }
        if (core.equals("ft") && place.near(-1).equals("sq")) {
            return Token.words("feet");
        }
        return List.of();
    }
}
