package io.reelmill.shared.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into what a reader sees as one sign: a letter with its marks, an emoji with all its parts. */
public final class Signs {
    private static final ULocale JAPANESE = new ULocale("ja@lw=phrase");

    private Signs() {}

    /** Each sign of a text. */
    public static List<String> of(String text) {
        return between(BreakIterator.getCharacterInstance(ULocale.ROOT), text);
    }

    /** The parts of a text between the places where its line may be broken; of Japanese, its phrases. */
    public static List<String> unbroken(String text) {
        return between(BreakIterator.getLineInstance(japanese(text) ? JAPANESE : ULocale.ROOT), text);
    }

    /** Whether a text holds kana, which no other language is written in. */
    static boolean japanese(String text) {
        return text.codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(script -> script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
    }

    private static List<String> between(BreakIterator breaks, String text) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }
}
