package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Roman numerals where they can be nothing else: after the name of a ruler, a war, a part. */
final class RomanNumerals implements Rule {
    private static final Pattern NUMERAL = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");
    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10);
    private static final Set<String> COUNTED = Set.of(
            ("War Part Chapter Volume Act Phase Type Level Class Stage Book Episode Season Vatican Title Section Article"
                            + " Rocky Fantasy Bowl Mark Apollo")
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
        if (core.isEmpty() || !place.followsDirectly() || !NUMERAL.matcher(core).matches()) {
            return List.of();
        }
        boolean certain = core.length() > 1 && !core.equals("IV") && capitalised(before) && place.index() > 1;
        if (RULERS.contains(before)) {
            return Token.words("the " + NumberWords.ordinal(value(core)));
        }
        return COUNTED.contains(before) || certain ? Token.words(NumberWords.cardinal(value(core))) : List.of();
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
