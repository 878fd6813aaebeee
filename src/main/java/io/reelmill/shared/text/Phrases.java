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
    private static final ULocale JAPANESE = new ULocale("ja@lw=phrase");
    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
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
        if (!in(written, UNSPACED)) {
            return List.of(written);
        }
        BreakIterator lines = BreakIterator.getLineInstance(in(written, KANA) ? JAPANESE : ULocale.ROOT);
        lines.setText(written);
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(written);
        boolean phrased = in(written, KANA);
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            // A line of Chinese may be broken within a word, a cue should not be.
            if (phrased || end == written.length() || words.isBoundary(end)) {
                parts.add(written.substring(start, end));
                start = end;
            }
        }
        return parts;
    }

    private static boolean in(String text, Set<UnicodeScript> scripts) {
        return text.codePoints().anyMatch(c -> scripts.contains(UnicodeScript.of(c)));
    }
}
