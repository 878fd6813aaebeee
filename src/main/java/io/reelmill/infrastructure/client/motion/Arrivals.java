package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Part;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** When written words arrive on the picture: as they are spoken, and early enough to be read. */
final class Arrivals {
    /** Seconds that a word is on its way before it is heard. */
    private static final double LEAD = 0.18;

    private static final double STEP = 0.11;
    private static final double FIRST = 0.15;
    private static final int LOOK_AHEAD = 8;
    private static final int SIGNIFICANT = 4;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Arrivals() {}

    /** Quickly one after the other. */
    static double[] staggered(int count, double start, double within) {
        double step = Math.min(STEP, within / Math.max(1, count));
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = start + i * step;
        }
        return times;
    }

    /** With the voice where the voice says them, the last one at {@code latest} at the latest. */
    static double[] spoken(List<String> words, List<Word> spoken, double latest) {
        double[] times = new double[words.size()];
        int next = 0;
        double time = FIRST - STEP;
        for (int i = 0; i < times.length; i++) {
            int found = find(words.get(i), spoken, next);
            double heard = found < 0 ? 0 : spoken.get(found).start() - LEAD;
            next = found < 0 ? next : found + 1;
            time = Math.max(time + STEP, heard);
            times[i] = time;
        }
        return squeezed(times, latest);
    }

    private static double[] squeezed(double[] times, double latest) {
        double last = times.length == 0 ? 0 : times[times.length - 1];
        if (last > latest) {
            for (int i = 0; i < times.length; i++) {
                times[i] *= latest / last;
            }
        }
        return times;
    }

    private static int find(String word, List<Word> spoken, int from) {
        return find(word, spoken, from, Math.min(spoken.size(), from + LOOK_AHEAD));
    }

    private static int find(String word, List<Word> spoken, int from, int end) {
        String wanted = bare(word);
        for (int i = from; i < end; i++) {
            if (!wanted.isEmpty() && bare(spoken.get(i).text()).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** When the first word of a text that carries meaning is spoken, at {@code latest} at the latest. */
    static double ofFirst(String text, List<Word> spoken, double latest) {
        for (String word : text.split("\\s+")) {
            int found = bare(word).length() < SIGNIFICANT ? -1 : find(word, spoken, 0);
            if (found >= 0) {
                return Math.min(latest, Math.max(FIRST, spoken.get(found).start() - 2 * LEAD));
            }
        }
        return Math.min(latest, 2 * FIRST);
    }

    /** When a part's figure is spoken, else the first word of it that carries meaning; empty when neither is. */
    static OptionalDouble ofPart(Part part, List<Word> spoken, double latest) {
        Figure figure = Figure.of(part.figure());
        OptionalDouble heard = spoken.stream()
                .filter(word -> says(figure, word))
                .mapToDouble(Word::start)
                .findFirst();
        OptionalDouble start = heard.isPresent() ? heard : ofWords(part.text(), spoken);
        return start.isPresent()
                ? OptionalDouble.of(Math.min(latest, Math.max(FIRST, start.getAsDouble() - 2 * LEAD)))
                : start;
    }

    private static OptionalDouble ofWords(String text, List<Word> spoken) {
        for (String word : text.split("\\s+")) {
            int found = bare(word).length() < SIGNIFICANT ? -1 : find(word, spoken, 0, spoken.size());
            if (found >= 0) {
                return OptionalDouble.of(spoken.get(found).start());
            }
        }
        return OptionalDouble.empty();
    }

    /** Whether a word is the figure's number: 5 is not said where 15, 1.5 or 1950 is. */
    static boolean says(Figure figure, Word word) {
        String said = Figure.of(word.text()).digits();
        if (figure.counts()) {
            return said.equals(figure.digits());
        }
        String wanted = bare(figure.digits());
        return !wanted.isEmpty() && bare(said).equals(wanted);
    }

    static String bare(String word) {
        return NOT_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
