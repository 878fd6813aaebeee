package de.dfki.lt.tools.tokenizer.annotate;

import java.text.StringCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotated text with one array of values a key. Not thread-safe. */
public final class FastAnnotatedString implements AnnotatedString {
    private final String text;
    private final StringCharacterIterator walk;
    private final Map<String, @Nullable Object[]> values = new HashMap<>();

    public FastAnnotatedString(String text) {
        this.text = text;
        this.walk = new StringCharacterIterator(text);
    }

    @Override
    public void annotate(String key, Object value, int start, int end) {
        @Nullable Object[] row = values.computeIfAbsent(key, any -> new @Nullable Object[text.length()]);
        for (int i = start; i < end; i++) {
            row[i] = value;
        }
    }

    @Override
    public @Nullable Object getAnnotation(String key) {
        return at(key, walk.getIndex());
    }

    @Override
    public int getRunStart(String key) {
        int start = walk.getIndex();
        while (start > 0 && at(key, start - 1) == at(key, walk.getIndex())) {
            start--;
        }
        return start;
    }

    @Override
    public int getRunLimit(String key) {
        int limit = walk.getIndex();
        while (limit < text.length() && at(key, limit) == at(key, walk.getIndex())) {
            limit++;
        }
        return limit;
    }

    private @Nullable Object at(String key, int index) {
        @Nullable Object[] row = values.get(key);
        return row == null || index >= row.length ? null : row[index];
    }

    @Override
    public String substring(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public char first() {
        return walk.first();
    }

    @Override
    public char last() {
        return walk.last();
    }

    @Override
    public char current() {
        return walk.current();
    }

    @Override
    public char next() {
        return walk.next();
    }

    @Override
    public char previous() {
        return walk.previous();
    }

    @Override
    public char setIndex(int position) {
        return walk.setIndex(position);
    }

    @Override
    public int getBeginIndex() {
        return walk.getBeginIndex();
    }

    @Override
    public int getEndIndex() {
        return walk.getEndIndex();
    }

    @Override
    public int getIndex() {
        return walk.getIndex();
    }

    @Override
    public Object clone() {
        throw new UnsupportedOperationException("Annotated text is walked by one reader");
    }

    @Override
    public String toString() {
        return text;
    }
}
