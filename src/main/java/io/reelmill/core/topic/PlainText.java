package io.reelmill.core.topic;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in words that are spoken and shown. */
public final class PlainText {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n]]");
    /**
     * Marks that show nothing: zero-width space and joiners, byte-order marks and the bidirectional controls, which can
     * make a line read as something else. A joiner between two letters or signs that are not ASCII stays: Persian,
     * Indic scripts and many emoji need it.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u2060\\uFEFF\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]"
                    + "|(?<![^\\p{ASCII}])[\\u200C\\u200D]|[\\u200C\\u200D](?![^\\p{ASCII}])");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9]");
    private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{N}]");
    /** Languages usually written in another script than Latin, by ISO 639. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            ("am ar as be bg bn bo ckb dv dz el fa gu he hi hy ja ka kk km kn ko ky lo mk ml mn mr my ne or pa ps ru"
                            + " sa sd si sr ta te tg th ti tt ug uk ur yi yue zh")
                    .split(" "));

    private PlainText() {}

    static boolean hasControls(String text) {
        return CONTROL.matcher(text).find();
    }

    /** Without invisible marks, and without space around it. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").strip();
    }

    /** The visible text in one line: line breaks and runs of space are one space. */
    public static String line(String text) {
        return BLANK.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** How many characters a reader counts. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether there is a letter or digit in the text that a voice of the language can speak. */
    public static boolean speakable(String text, String languageTag) {
        return (latin(Locale.forLanguageTag(languageTag)) ? LATIN : SOUND)
                .matcher(text)
                .find();
    }

    /** Whether there is any letter or digit in the text. */
    public static boolean says(String text) {
        return SOUND.matcher(text).find();
    }

    /** Whether the language is usually written in Latin letters. */
    public static boolean latin(Locale language) {
        String script = language.getScript();
        return script.isEmpty() ? !OTHER_SCRIPTS.contains(language.getLanguage()) : script.equals("Latn");
    }
}
