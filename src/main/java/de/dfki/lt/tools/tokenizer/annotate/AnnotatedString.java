package de.dfki.lt.tools.tokenizer.annotate;

import java.text.CharacterIterator;
import org.jspecify.annotations.Nullable;

/** Text that is walked character by character and that has values attached to stretches of it. */
public interface AnnotatedString extends CharacterIterator {
    /** The value attached under {@code key} at the current character, or null. */
    @Nullable
    Object getAnnotation(String key);

    /** Where the stretch around the current character begins in which the value under {@code key} is the same. */
    int getRunStart(String key);

    /** Where that stretch ends: the index after its last character. */
    int getRunLimit(String key);

    String substring(int start, int end);

    void annotate(String key, Object value, int start, int end);
}
