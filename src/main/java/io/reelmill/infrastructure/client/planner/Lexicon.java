package io.reelmill.infrastructure.client.planner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which English words can be nouns, verbs or adjectives, and how they are inflected. Loaded once; immutable.
 *
 * <p>A line of {@code words.txt} is a word and its parts of speech, the most frequent first, in upper case when it is
 * that nearly always; a star says that it is often a name.
 */
final class Lexicon {
    private static final String LIST = "words.txt";
    private static final String VOWELS = "aeiou";

    private final Map<String, String> words;

    private Lexicon(Map<String, String> words) {
        this.words = words;
    }

    static Lexicon load() {
        try (InputStream stream = Lexicon.class.getResourceAsStream(LIST)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + LIST + " is missing from this build");
            }
            return new Lexicon(read(stream));
        } catch (IOException broken) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read", broken);
        }
    }

    private static Map<String, String> read(InputStream stream) throws IOException {
        Map<String, String> words = new HashMap<>(65536);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int space = line.indexOf(' ');
                words.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return words;
    }

    private boolean can(String word, char part) {
        return words.getOrDefault(word, "").toLowerCase(Locale.ROOT).indexOf(part) >= 0;
    }

    boolean noun(String word) {
        return can(word, 'n') || singular(word).isPresent();
    }

    boolean verb(String base) {
        return can(base, 'v');
    }

    /** Whether the word is first of all a noun, or none that is known: a name. */
    boolean mostlyNoun(String word) {
        String parts =
                words.getOrDefault(word, words.getOrDefault(singular(word).orElse(word), "n"));
        return parts.toLowerCase(Locale.ROOT).startsWith("n");
    }

    boolean adjective(String word) {
        return can(word, 'a');
    }

    /** Whether the base form is a verb far more often than anything else. */
    boolean mostlyVerb(String base) {
        return words.getOrDefault(base, "").startsWith("V");
    }

    /** Whether the word, in some form, is an ordinary one that is written small inside a sentence. */
    boolean ordinary(String word) {
        if (Words.FUNCTION.contains(word)) {
            return true;
        }
        return !Words.NAMES.contains(word)
                && (plain(word)
                        || singular(word).filter(this::plain).isPresent()
                        || third(word).isPresent()
                        || past(word).isPresent()
                        || gerund(word));
    }

    private boolean plain(String word) {
        String parts = words.get(word);
        return parts != null && !parts.endsWith("*");
    }

    /** The singular of a plural. */
    Optional<String> singular(String word) {
        String irregular = Words.PLURALS.get(word);
        if (irregular != null) {
            return Optional.of(irregular);
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || Words.SINGULAR_IN_S.contains(word)) {
            return Optional.empty();
        }
        return unS(word, base -> can(base, 'n'));
    }

    /** The base of a verb in the third person singular: {@code carries} to {@code carry}. */
    Optional<String> third(String word) {
        return word.endsWith("ss") || word.equals("bees") ? Optional.empty() : unS(word, this::verb);
    }

    private static Optional<String> unS(String word, Predicate<String> known) {
        if (word.length() < 3 || !word.endsWith("s")) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 1);
        if (known.test(stem)) {
            return Optional.of(stem);
        }
        if (!word.endsWith("es")) {
            return Optional.empty();
        }
        String shorter = word.substring(0, word.length() - 2);
        return List.of(
                        shorter,
                        shorter.replaceFirst("i$", "y"),
                        shorter.replaceFirst("v$", "f"),
                        shorter.replaceFirst("v$", "fe"))
                .stream()
                .filter(known)
                .findFirst();
    }

    /** The base of a verb in the past: {@code sank} to {@code sink}, {@code picked} to {@code pick}. */
    Optional<String> past(String word) {
        String irregular = Words.PASTS.get(word);
        if (irregular != null) {
            return Optional.of(irregular);
        }
        return regular(word, "ed", this::verb);
    }

    /** Whether it is the past participle of a verb: {@code rolled}, {@code made}. */
    boolean participle(String word) {
        return Words.PARTICIPLES.contains(word)
                || !Words.PASTS.containsKey(word)
                        && regular(word, "ed", this::verb).isPresent();
    }

    /** Whether it is a verb's form in {@code ing}. */
    boolean gerund(String word) {
        return regular(word, "ing", this::verb).isPresent();
    }

    private static Optional<String> regular(String word, String ending, Predicate<String> known) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - ending.length());
        int last = stem.length() - 1;
        String undoubled =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && VOWELS.indexOf(stem.charAt(last)) < 0
                        ? stem.substring(0, last)
                        : stem;
        return List.of(stem + "e", stem, undoubled, stem.replaceFirst("i$", "y")).stream()
                .filter(known)
                .findFirst();
    }
}
