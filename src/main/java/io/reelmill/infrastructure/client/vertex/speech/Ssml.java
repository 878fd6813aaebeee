package io.reelmill.infrastructure.client.vertex.speech;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line with a mark before every written word and one at its end. (W3C, Speech Synthesis Markup Language 1.1, 2010.)
 *
 * @param billed its characters without the marks. Google counts "all SSML tags except mark"
 *     (cloud.google.com/text-to-speech/pricing)
 */
record Ssml(String text, int billed) {
    static final String END = "end";

    private static final String OPEN = "<speak>";
    private static final String CLOSE = "</speak>";

    static Ssml of(List<String> words) {
        StringBuilder marked = new StringBuilder(OPEN);
        int billed = OPEN.length() + CLOSE.length();
        for (int i = 0; i < words.size(); i++) {
            String word = (i == 0 ? "" : " ") + escaped(words.get(i));
            int space = i == 0 ? 0 : 1;
            marked.append(word, 0, space).append(mark(name(i))).append(word, space, word.length());
            billed += word.codePointCount(0, word.length());
        }
        return new Ssml(marked.append(mark(END)).append(CLOSE).toString(), billed);
    }

    /** Of the mark before a word. */
    static String name(int word) {
        return "w" + word;
    }

    private static String mark(String name) {
        return "<mark name=\"" + name + "\"/>";
    }

    private static String escaped(String word) {
        return word.codePoints().filter(Ssml::allowed).mapToObj(Ssml::escaped).collect(Collectors.joining());
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&apos;";
            default -> Character.toString(letter);
        };
    }

    /** What an XML document may hold: no control characters and no halves of pairs. */
    private static boolean allowed(int letter) {
        return letter >= ' '
                && letter != 0xFFFE
                && letter != 0xFFFF
                && Character.getType(letter) != Character.SURROGATE;
    }
}
