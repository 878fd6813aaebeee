package io.reelmill.infrastructure.client.marytts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a voice that is not at hand will take: spoken letters, numbers and short forms written out, by a pace of its
 * language, and the pauses between. Thread-safe.
 */
final class EstimatedSeconds {
    /**
     * Without pauses. The embedded voice, which is fast, speaks 14.6 (measured); this is an eighth slower, because a script
     * that comes out a little short is better than one that breaks the asked length.
     */
    private static final double USUAL = 13;
    /** Where a sign stands for a syllable or a word. Unmeasured. */
    private static final Map<String, Double> SIGNS = Map.of("zh", 4.5, "ja", 7.0, "ko", 5.5, "th", 12.0);

    private final Normaliser normaliser = new Normaliser();
    private final Map<String, Double> lettersPerSecond;

    EstimatedSeconds(Map<String, Double> lettersPerSecond) {
        this.lettersPerSecond = Map.copyOf(lettersPerSecond);
    }

    double of(String line, String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        List<SpokenWord> words = normaliser.spoken(line);
        long letters = words.stream()
                .mapToLong(word -> primary.equals("en") ? spoken(word) : letters(word.written()))
                .sum();
        int pauses = words.stream()
                .limit(Math.max(0, words.size() - 1))
                .mapToInt(word -> word.pause().milliseconds())
                .sum();
        double pace = lettersPerSecond.getOrDefault(primary, SIGNS.getOrDefault(primary, USUAL));
        return letters / pace + pauses / 1000.0;
    }

    private static long spoken(SpokenWord word) {
        return word.tokens().stream().mapToLong(token -> letters(token.text())).sum();
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
