package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns written words into spoken ones, word by word, so that each spoken word knows its written one. Thread-safe. */
final class Normaliser {
    private static final List<Rule> RULES = List.of(
            new Contractions(),
            new Phones(),
            new Abbreviations(),
            new Currencies(),
            new Moments(),
            new Dates(),
            new Measures(),
            new Money(),
            new UnitWords(),
            new Symbols(),
            new Addresses(),
            new Powers(),
            new Numbers(),
            new RomanNumerals(),
            new PlainWords());
    private static final Pattern DASH = Pattern.compile("[-–—]+|\\.{2,}|…+|[|/•→]");
    private static final Pattern QUESTION = Pattern.compile(".*[?？].*");
    private static final Pattern EXCLAMATION = Pattern.compile(".*[!！].*");

    /** Every written word of the line in order. */
    List<SpokenWord> spoken(String line) {
        List<String> written = Word.written(line);
        List<SpokenWord> words = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Place place = new Place(written, i);
            Pause pause = pause(place);
            words.add(new SpokenWord(place.raw(), tokens(place), pause == Pause.NONE ? beforeBracket(place) : pause));
        }
        return words;
    }

    static List<Token> tokens(Place place) {
        if (DASH.matcher(place.raw()).matches()) {
            return List.of();
        }
        return RULES.stream()
                .map(rule -> rule.read(place))
                .filter(tokens -> !tokens.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Pause pause(Place place) {
        if (DASH.matcher(place.raw()).matches()) {
            return Pause.DASH;
        }
        String closing = place.closing();
        if (QUESTION.matcher(closing).matches()) {
            return Pause.QUESTION;
        }
        if (EXCLAMATION.matcher(closing).matches()) {
            return Pause.EXCLAMATION;
        }
        if (closing.matches(".*[…].*|.*\\.\\..*")) {
            return startsSentence(place.near(1)) ? Pause.STOP : Pause.DASH;
        }
        if (closing.contains(".")) {
            return Abbreviations.endsNoSentence(place) ? soft(closing.replace(".", "")) : Pause.STOP;
        }
        return soft(closing);
    }

    private static boolean startsSentence(String next) {
        return next.isEmpty() || Character.isUpperCase(next.charAt(0));
    }

    private static Pause soft(String closing) {
        if (closing.matches(".*[:;–—].*")) {
            return Pause.DASH;
        }
        return closing.matches(".*[,)\\]].*") ? Pause.COMMA : Pause.NONE;
    }

    /** A bracket that opens is heard as a comma before it. */
    private static Pause beforeBracket(Place place) {
        return !place.last() && place.words().get(place.index() + 1).matches("[(\\[].+") ? Pause.COMMA : Pause.NONE;
    }
}
