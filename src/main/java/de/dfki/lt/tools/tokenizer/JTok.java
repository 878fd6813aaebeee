package de.dfki.lt.tools.tokenizer;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import de.dfki.lt.tools.tokenizer.annotate.FastAnnotatedString;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words, punctuation and sentences apart. Thread-safe. */
public final class JTok {
    /** The key under which every character of a token carries an object of that token's own. */
    public static final String CLASS_ANNO = "class";

    /** The key under which the first token of a sentence or a paragraph is marked. */
    public static final String BORDER_ANNO = "border";

    /** Marks a paragraph's first token; MaryTTS compares it by identity. */
    public static final String P_BORDER = "p";

    private static final String SENTENCE_BORDER = "s";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*|\\S");

    /** Takes no settings: MaryTTS passes the language and where its files lie. */
    public JTok(Properties ignored) {
        // One set of rules serves every language that is asked for.
    }

    /** The text with its tokens and sentences marked. */
    public AnnotatedString tokenize(String text, String language) {
        AnnotatedString marked = new FastAnnotatedString(text);
        String border = P_BORDER;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            marked.annotate(CLASS_ANNO, new Object(), token.start(), token.end());
            if (!border.isEmpty()) {
                marked.annotate(BORDER_ANNO, border, token.start(), token.end());
            }
            border = token.group().matches("[.!?]") ? SENTENCE_BORDER : "";
        }
        return marked;
    }
}
