package io.reelmill.shared.fonts;

import java.util.List;

/** A typeface by its task on a picture; each falls back on others for letters that it lacks. */
public enum Face {
    /** The heaviest cut, for few and large words. */
    DISPLAY("Montserrat-ExtraBold", "OpenSans-ExtraBold"),
    /** A firm cut for headings and list items. */
    HEADING("Montserrat-SemiBold", "OpenSans-SemiBold"),
    /** Running text. */
    BODY("OpenSans-Regular", "Montserrat-SemiBold"),
    /** Running text with weight: captions, labels. */
    STRONG("OpenSans-SemiBold", "Montserrat-SemiBold");

    private final List<String> files;

    Face(String first, String fallback) {
        this.files = List.of(first, fallback);
    }

    /** The names of its font files, best first. */
    List<String> files() {
        return files;
    }
}
