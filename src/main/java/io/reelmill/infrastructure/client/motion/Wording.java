package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.TextBlock;
import java.util.List;
import java.util.Optional;

/** A heading with its movement: the words as they are spoken, one of them in the accent colour. */
final class Wording {
    /** Words to be emphasised for their length only have at least so many letters. */
    private static final int LONG = 6;

    /** Longer ones are no words to be read at a glance. */
    private static final int TOO_LONG = 16;

    /** The share of a clip after which all words are there. */
    private static final double LATEST = 0.6;

    private final Look look;

    Wording(Look look) {
        this.look = look;
    }

    /** The words come with the voice. */
    RevealedText spoken(Arrangement arrangement, Optional<String> emphasis) {
        return text(arrangement, times(arrangement.text()), emphasis);
    }

    /** The words come quickly, whatever the voice does. */
    RevealedText quick(Arrangement arrangement, double start, Optional<String> emphasis) {
        int count = RevealedText.wordsOf(arrangement.text()).size();
        return text(arrangement, Arrivals.staggered(count, start, look.seconds() * 0.4), emphasis);
    }

    private RevealedText text(Arrangement arrangement, double[] times, Optional<String> emphasis) {
        int word = emphasised(arrangement.text(), emphasis);
        return new RevealedText(
                arrangement.text(),
                arrangement.placing(),
                times,
                new RevealedText.Paint(look.ground(), look.manner(), look.fromTheRight()),
                word);
    }

    /** When each word of a text comes that comes with the voice. */
    double[] times(TextBlock text) {
        List<String> words = RevealedText.wordsOf(text);
        double latest = Math.max(0.6, Math.min(look.leaves() * LATEST, look.leaves() - 1));
        return Arrivals.spoken(words, look.spoken(), latest);
    }

    /** The word the icon stands for, else the longest; none in a text of one word. */
    private static int emphasised(TextBlock block, Optional<String> wanted) {
        List<String> words =
                RevealedText.wordsOf(block).stream().map(Arrivals::bare).toList();
        if (words.size() < 2) {
            return -1;
        }
        int found = wanted.map(Arrivals::bare).map(words::indexOf).orElse(-1);
        return found >= 0 ? found : longest(words);
    }

    private static int longest(List<String> words) {
        int longest = 0;
        for (int i = 1; i < words.size(); i++) {
            longest = letters(words, i) > letters(words, longest) ? i : longest;
        }
        return letters(words, longest) >= LONG ? longest : -1;
    }

    private static int letters(List<String> words, int word) {
        int letters = words.get(word).length();
        return letters > TOO_LONG ? 0 : letters;
    }
}
