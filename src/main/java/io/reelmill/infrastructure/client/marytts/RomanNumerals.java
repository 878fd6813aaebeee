package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Roman numerals where they can be nothing else: after the name of a ruler, a war, a part. */
final class RomanNumerals implements Rule {
    private static final Pattern NUMERAL = Pattern.compile("(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final Pattern YEAR =
            Pattern.compile("(?=.{4,})M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final Map<Character, Integer> VALUES =
            Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1000);
    private static final Set<String> COUNTED = Set.of(
            ("War Part Chapter Volume Act Phase Type Level Class Stage Book Episode Season Vatican Title Section Article"
                            + " Rocky Wars Fantasy Bowl Mark Apollo")
                    .split(" "));
    private static final Set<String> RULERS = Set.of(
            ("Elizabeth Henry Louis George Charles William Edward Richard James Philip Napoleon John Paul Pius Benedict Leo"
                            + " Gregory Innocent Urban Clement Frederick Catherine Nicholas Alexander Peter Ramesses"
                            + " Ramses Ptolemy Darius Xerxes Cyrus Mehmed Otto Ferdinand Alfonso Gustav Christian Harald"
                            + " Wilhelm Leopold Albert Mary Francis Francois Ivan Amenhotep Thutmose Seti Cleopatra Haakon")
                    .split(" "));

    @Override
    public List<Token> read(Place place) {
        String core = place.core().replaceFirst("['’]s$", "");
        String before = place.near(-1);
        List<Token> sure = sure(place, core, before);
        if (!sure.isEmpty()) {
            return sure;
        }
        if (core.isEmpty() || !place.followsDirectly() || !NUMERAL.matcher(core).matches()) {
            return List.of();
        }
        boolean certain = core.length() > 1 && !core.equals("IV") && capitalised(before) && place.index() > 1;
        if (RULERS.contains(before)) {
            return Token.words("the " + NumberWords.ordinal(value(core)));
        }
        return COUNTED.contains(before) || certain ? Token.words(NumberWords.cardinal(value(core))) : List.of();
    }

    /** A century, a year, and what can be no other word. */
    private static List<Token> sure(Place place, String core, String before) {
        String numeral = core.replaceFirst("(?<=[XVI])(?:st|nd|rd|th)$", "");
        if (numeral.matches("[XVI]{2,5}")
                && NUMERAL.matcher(numeral).matches()
                && place.near(1).matches("centur(?:y|ies)")) {
            return Token.words(NumberWords.ordinal(value(numeral)));
        }
        if (YEAR.matcher(core).matches()) {
            return Token.words(NumberWords.year(value(core)));
        }
        if (core.equals("II") || core.equals("III")) {
            return RULERS.contains(before)
                    ? Token.words("the " + NumberWords.ordinal(value(core)))
                    : Token.words(NumberWords.cardinal(value(core)));
        }
        return List.of();
    }

    private static boolean capitalised(String word) {
        return word.matches("\\p{Lu}\\p{Ll}+");
    }

    private static int value(String numeral) {
        int sum = 0;
        int greatest = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = VALUES.getOrDefault(numeral.charAt(i), 0);
            sum += value < greatest ? -value : value;
            greatest = Math.max(greatest, value);
        }
        return sum;
    }
}
