package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Digits that are dialled or posted rather than counted: telephone numbers and postal codes. */
final class Phones implements Rule {
    private static final Pattern WHOLE =
            Pattern.compile("\\+?(?:\\d{1,3}[-.])?(?:\\d{3}[-.])?\\d{3}-\\d{4}|0\\d{2,4}(?:-\\d{3,6}){1,2}");
    private static final Pattern LAST = Pattern.compile("\\d{3}-\\d{4}");
    private static final Pattern AREA = Pattern.compile("\\(\\d{3}\\)");
    private static final Pattern COUNTRY = Pattern.compile("\\+\\d{1,3}");
    private static final Pattern FREE = Pattern.compile("0\\d{2,4}");
    /** What follows an area code in one piece. */
    private static final Pattern REST = Pattern.compile("\\d{5,6}");

    private static final Pattern GROUP = Pattern.compile("\\d{1,6}|\\d{3}-\\d{4}");
    private static final Pattern SHORT = Pattern.compile("\\d{3}");
    private static final Pattern POSTAL = Pattern.compile("\\d{5}(?:-\\d{4})?");
    private static final Set<String> DIALLED = Set.of("call", "dial", "dialed", "dialled", "text", "phone", "called");

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        boolean dialled = written(place) || begins(place) || goesOn(place) || asked(place);
        return dialled ? Token.words(digits(core)) : List.of();
    }

    /** By its own form. */
    private static boolean written(Place place) {
        return WHOLE.matcher(place.core()).matches()
                || AREA.matcher(place.raw()).matches()
                        && LAST.matcher(place.near(1)).matches();
    }

    /** By the word before. */
    private static boolean asked(Place place) {
        return SHORT.matcher(place.core()).matches() && DIALLED.contains(lower(place.near(-1)))
                || POSTAL.matcher(place.core()).matches() && postal(place);
    }

    private static boolean begins(Place place) {
        String core = place.core();
        boolean code = COUNTRY.matcher(core).matches() || FREE.matcher(core).matches();
        boolean whole =
                FREE.matcher(core).matches() && REST.matcher(place.near(1)).matches();
        return code && (whole || groups(place, 2)) && place.closing().isEmpty();
    }

    private static boolean groups(Place place, int many) {
        for (int on = 1; on <= many; on++) {
            if (!GROUP.matcher(place.near(on)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Part of a number that began some words before. */
    private static boolean goesOn(Place place) {
        Place at = place;
        while (GROUP.matcher(at.core()).matches() && at.followsDirectly()) {
            at = new Place(at.words(), at.index() - 1);
            if (begins(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean postal(Place place) {
        String before = lower(place.near(-1));
        return before.equals("zip")
                || before.equals("code") && lower(place.near(-2)).equals("zip");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Digit by digit; 800 stays eight hundred, as it is said. */
    private static String digits(String core) {
        StringBuilder said = new StringBuilder();
        for (String group : core.replace("+", "plus-").split("[-.]")) {
            boolean spoken = group.equals("plus") || group.equals("800");
            said.append(' ').append(spoken ? group.replace("800", "eight hundred") : NumberWords.digits(group));
        }
        return said.toString().strip();
    }
}
