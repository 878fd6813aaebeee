package io.reelmill.core.topic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a row's notes. Whoever reads the request file has put the words of a notes file in the place of its name, below
 * a comment with the name, or has said in such a comment why they cannot be used.
 */
public final class NotesCell {
    private static final int LONGEST = 20_000;
    private static final Pattern FILE =
            Pattern.compile("[^\\r\\n\\u2028]{1,500}\\.(?:md|markdown|txt)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSED = Pattern.compile("<!--! (.*?) \\| (.*) -->", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    /** Stands for a line break, so that a record of a request file keeps its lines. */
    private static final char BREAK = '\u2028';

    private NotesCell() {}

    /** Whether the cell names a file, and does not hold the notes themselves. */
    public static boolean names(String cell) {
        return FILE.matcher(cell.strip()).matches();
    }

    /** The cell for the words of a notes file. */
    public static String of(String file, String words) {
        return ("<!-- " + file + " -->\n" + words).replaceAll("\\R", String.valueOf(BREAK));
    }

    /** The cell for a notes file that cannot be used. */
    public static String refused(String file, String accepted) {
        return "<!--! " + file + " | " + accepted + " -->";
    }

    /** The notes; what cannot be used is noted as a problem. */
    static Optional<String> in(Cells cells) {
        Optional<String> notes = cells.text(Column.NOTES, LONGEST)
                .map(text -> text.replace(BREAK, '\n'))
                .filter(text -> usable(cells, text));
        // Settled only where there are any: a row without notes keeps the seed it has always had.
        notes.ifPresent(text -> cells.settled(Column.NOTES, text));
        return notes;
    }

    private static boolean usable(Cells cells, String text) {
        Matcher refused = REFUSED.matcher(text);
        if (refused.matches()) {
            cells.refuse(Column.NOTES, refused.group(1), refused.group(2));
            return false;
        }
        if (names(text)) {
            cells.refuse(
                    Column.NOTES,
                    "the notes themselves, or a file beside a request file that is read from disk: it does not go along"
                            + " with requests that are sent");
            return false;
        }
        if (!PlainText.says(COMMENT.matcher(text).replaceAll(""))) {
            cells.refuse(Column.NOTES, "notes with at least one letter or digit");
            return false;
        }
        return true;
    }
}
