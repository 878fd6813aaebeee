package io.reelmill.shared.fonts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into what a reader sees as one sign: a letter with its marks, an emoji with all its parts. */
final class Signs {
    private Signs() {}

    static List<String> of(String text) {
        return between(BreakIterator.getCharacterInstance(ULocale.ROOT), text);
    }

    /** The parts of a text between the places where its line may be broken; of Japanese, its phrases. */
    static List<String> unbroken(String text) {
        boolean japanese = text.codePoints().anyMatch(Signs::kana);
        return between(BreakIterator.getLineInstance(japanese ? PHRASES : ULocale.ROOT), text);
    }

    private static final ULocale PHRASES = new ULocale("ja@lw=phrase");

    private static boolean kana(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
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
