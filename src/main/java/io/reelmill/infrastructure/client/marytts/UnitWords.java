package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.regex.Pattern;

/** A unit that stands alone after its number: {@code 3.8 cm}. */
final class UnitWords implements Rule {
    private static final Pattern NUMBER = Pattern.compile("[-−+~]?(?:[\\d.,]*[-–:])?(?:" + Numbers.NUMBER + ")");

    @Override
    public List<Token> read(Place place) {
        String number = place.near(-1);
        if (!place.followsDirectly() || !NUMBER.matcher(number).matches()) {
            return List.of();
        }
        String unit = place.core();
        boolean inches = unit.equals("in") && inches(place);
        if (inches) {
            return Token.words(number.equals("1") ? "inch" : "inches");
        }
        // "5 in the morning", "1 s", "2 x 4": a word of its own stays one.
        return unit.equals("in") || unit.equals("x")
                ? List.of()
                : Units.name(unit, number).map(Token::words).orElse(List.of());
    }

    private static boolean inches(Place place) {
        boolean measured = place.raw().startsWith("in.") || place.near(-2).matches("ft|feet|foot");
        return measured && (place.last() || !place.closing().isEmpty());
    }
}
