package io.reelmill.shared.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Cuts what is written without spaces, such as Japanese, Chinese and Thai, into words or phrases. */
public final class Phrases {
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Phrases() {}

    /** The parts of what stands between two spaces; the whole where its script has spaces between words. */
    public static List<String> of(String written) {
        if (written.codePoints().noneMatch(c -> UNSPACED.contains(UnicodeScript.of(c)))) {
            return List.of(written);
        }
        return Signs.japanese(written) ? Signs.unbroken(written) : words(written);
    }

    /** A line of Chinese may be broken within a word, a cue should not be. */
    private static List<String> words(String written) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(written);
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (String part : Signs.unbroken(written)) {
            end += part.length();
            if (end == written.length() || words.isBoundary(end)) {
                parts.add(written.substring(start, end));
                start = end;
            }
        }
        return parts;
    }
}
