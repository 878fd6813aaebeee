package io.reelmill.infrastructure.client.marytts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of the letters, in the voice's phonetic alphabet: told by spelling it says "ah" for a lone A. */
final class Letters {
    private static final String[] PHONES = {
        "' EI",
        "' b i",
        "' s i",
        "' d i",
        "' i",
        "' E f",
        "' dZ i",
        "' EI tS",
        "' AI",
        "' dZ EI",
        "' k EI",
        "' E l",
        "' E m",
        "' E n",
        "' @U",
        "' p i",
        "' k j u",
        "' A r",
        "' E s",
        "' t i",
        "' j u",
        "' v i",
        "' d V - b @ l - j u",
        "' E k s",
        "' w AI",
        "' z i"
    };

    private Letters() {}

    /** Letter by letter; anything but A to Z is left out. */
    static List<Token> spelled(String letters) {
        List<Token> tokens = new ArrayList<>();
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            if (letter >= 'A' && letter <= 'Z') {
                tokens.add(new Token(String.valueOf(letter), PHONES[letter - 'A']));
            }
        }
        return tokens;
    }

    /** The same with an s at its end: {@code TVs}, {@code the FBI's}. */
    static List<Token> spelledWithS(String letters) {
        List<Token> tokens = spelled(letters);
        Token last = tokens.remove(tokens.size() - 1);
        tokens.add(new Token(last.text(), last.phones() + ending(last.text())));
        return tokens;
    }

    private static String ending(String letter) {
        return switch (letter) {
            case "F" -> " s";
            case "H", "S", "X" -> " - I z";
            default -> " z";
        };
    }
}
