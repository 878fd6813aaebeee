package io.reelmill.shared.fonts;

import java.util.List;
import java.util.stream.Stream;

/** A typeface by its task on a picture; each falls back on others for letters that it lacks. */
public enum Face {
    /** The heaviest cut, for few and large words. */
    DISPLAY("Bold", "Montserrat-ExtraBold", "OpenSans-ExtraBold"),
    /** A firm cut for headings and list items. */
    HEADING("Bold", "Montserrat-SemiBold", "OpenSans-SemiBold"),
    /** Running text. */
    BODY("Regular", "OpenSans-Regular", "Montserrat-SemiBold"),
    /** Running text with weight: captions, labels. */
    STRONG("Bold", "OpenSans-SemiBold", "Montserrat-SemiBold"),
    /** A serif of high contrast, for few and large words. */
    SERIF("Bold", "PlayfairDisplay-ExtraBold", "OpenSans-ExtraBold", "Montserrat-ExtraBold"),
    /** A narrow heavy cut, like a poster's. */
    NARROW("Bold", "Oswald-Bold", "OpenSans-ExtraBold", "Montserrat-ExtraBold"),
    /** A rounded heavy cut. */
    ROUND("Bold", "Nunito-ExtraBold", "OpenSans-ExtraBold", "Montserrat-ExtraBold");

    private static final List<String> SCRIPTS = List.of("Arabic", "Devanagari", "Thai");

    private final String weight;
    private final List<String> latin;

    Face(String weight, String... latin) {
        this.weight = weight;
        this.latin = List.of(latin);
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
