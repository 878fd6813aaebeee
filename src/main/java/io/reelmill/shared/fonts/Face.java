package io.reelmill.shared.fonts;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;

/**
 * A typeface by its task on a picture; each falls back on others for letters that it lacks.
 *
 * @param weight of its cuts in other scripts
 * @param latin the names of its font files, best first
 * @param han whose forms of the Chinese characters it takes where there are several
 * @param fromTheRight whether its texts are in a language that is read from the right
 */
public record Face(String weight, List<String> latin, Han han, boolean fromTheRight) {
    /** The heaviest cut, for few and large words. */
    public static final Face DISPLAY = of("Bold", "Montserrat-ExtraBold", "OpenSans-ExtraBold");
    /** A firm cut for headings and list items. */
    public static final Face HEADING = of("Bold", "Montserrat-SemiBold", "OpenSans-SemiBold");
    /** Running text. */
    public static final Face BODY = of("Regular", "OpenSans-Regular", "Montserrat-SemiBold");
    /** Running text with weight: captions, labels. */
    public static final Face STRONG = of("Bold", "OpenSans-SemiBold", "Montserrat-SemiBold");
    /** A serif of high contrast, for few and large words. */
    public static final Face SERIF =
            of("Bold", "PlayfairDisplay-ExtraBold", "OpenSans-ExtraBold", "Montserrat-ExtraBold");
    /** A narrow heavy cut, like a poster's. */
    public static final Face NARROW = of("Bold", "Oswald-Bold", "OpenSans-ExtraBold", "Montserrat-ExtraBold");
    /** A rounded heavy cut. */
    public static final Face ROUND = of("Bold", "Nunito-ExtraBold", "OpenSans-ExtraBold", "Montserrat-ExtraBold");

    /** All of them. */
    public static final List<Face> ALL = List.of(DISPLAY, HEADING, BODY, STRONG, SERIF, NARROW, ROUND);

    private static final List<String> SCRIPTS = List.of("Arabic", "Devanagari", "Thai");

    public Face {
        latin = List.copyOf(latin);
    }

    private static Face of(String weight, String... latin) {
        return new Face(weight, List.of(latin), Han.ANY, false);
    }

    /** The same for a text in a language. */
    public Face in(String languageTag) {
        return new Face(
                weight,
                latin,
                Han.of(languageTag),
                ULocale.forLanguageTag(languageTag).isRightToLeft());
    }

    /** The names of its font files that come with the program, best first. */
    List<String> files() {
        Stream<String> others = SCRIPTS.stream().map(script -> "NotoSans" + script + "-" + weight);
        return Stream.concat(latin.stream(), others).toList();
    }

    /** Whether of a family's cuts a heavy one is wanted. */
    boolean heavy() {
        return weight.equals("Bold");
    }
}
