package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts a text into records at line ends that are not quoted, so that a broken record harms no other, a record is never
 * held beyond a bound, and each knows its line. Takes LF, CRLF and CR as line ends, mixed too. Not thread-safe.
 */
final class RecordSplitter implements Closeable {
    /** The most characters of one record: far above any request, far below any heap. */
    static final int LONGEST = 1 << 20;

    private static final int END = -1;

    private final Reader reader;
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private State state = State.CELL_START;
    private int line = 1;
    private int quoteLine;
    private boolean afterReturn;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    /** One record as it stands in the file, without its line end. */
    record Piece(int line, int lastLine, String text) {}

    RecordSplitter(Reader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /** The next record that is not blank. */
    Optional<Piece> next() {
        int begun = line;
        text.setLength(0);
        state = State.CELL_START;
        for (int read = read(); read != END; read = read()) {
            int at = line;
            if (take((char) read)) {
                continue;
            }
            if (!text.toString().isBlank()) {
                return Optional.of(new Piece(begun, at, text.toString()));
            }
            text.setLength(0);
            begun = line;
        }
        return last(begun);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private Optional<Piece> last(int begun) {
        if (state == State.QUOTED) {
            throw refuse(
                    quoteLine,
                    "a quotation mark opens a cell that is never closed; close it, "
                            + "and write a quotation mark inside a quoted cell twice");
        }
        return Optional.of(new Piece(begun, line, text.toString()))
                .filter(piece -> !piece.text().isBlank());
    }

    /** Takes the character into the record; false when it ends it. */
    private boolean take(char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        boolean secondOfTwo = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (lineEnd && !secondOfTwo) {
            line++;
        }
        if (lineEnd && state != State.QUOTED) {
            state = State.CELL_START;
            return secondOfTwo;
        }
        check(c);
        text.append(c);
        state = after(c);
        return true;
    }

    private State after(char c) {
        return switch (state) {
            case CELL_START -> start(c);
            case PLAIN -> c == ',' ? State.CELL_START : State.PLAIN;
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> afterQuote(c);
        };
    }

    private State start(char c) {
        if (c == '"') {
            quoteLine = line;
            return State.QUOTED;
        }
        return c == ',' || Character.isWhitespace(c) ? State.CELL_START : State.PLAIN;
    }

    private static State afterQuote(char c) {
        if (c == '"') {
            return State.QUOTED;
        }
        return c == ',' ? State.CELL_START : State.PLAIN;
    }

    private void check(char c) {
        if (c == 0) {
            throw refuse(line, "there is a NUL byte; save the file as text in UTF-8");
        }
        if (c == TextFile.UNDECODABLE) {
            throw refuse(line, "there are bytes that are not in the file's encoding; save it as UTF-8");
        }
        if (text.length() >= LONGEST) {
            throw refuse(
                    state == State.QUOTED ? quoteLine : line,
                    "a row is longer than %d characters; is a quotation mark not closed, or is this no CSV?"
                            .formatted(LONGEST));
        }
    }

    private int read() {
        try {
            return reader.read();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private UnreadableRequestsException refuse(int where, String why) {
        return new UnreadableRequestsException("%s, line %d: %s".formatted(name, where, why));
    }

    private UnreadableRequestsException unreadable(IOException failure) {
        return new UnreadableRequestsException("%s cannot be read: %s".formatted(name, failure.getMessage()), failure);
    }
}
