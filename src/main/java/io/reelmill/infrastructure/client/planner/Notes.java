package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A user's own text as the pieces that are spoken: headings, bullets and paragraphs, each with its line, the marks of
 * Markdown taken away and no word or figure changed. Not spoken are comments, code, tables, pictures and front matter.
 */
final class Notes {
    private static final Pattern FILE = Pattern.compile("\\A<!-- (.*?) -->\\n");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•–]|\\(?\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?(.*)");
    private static final Pattern STEP = Pattern.compile("\\s*\\(?\\d{1,3}[.)]\\s.*");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");
    private static final Pattern FRONT = Pattern.compile("-{3}");
    private static final Pattern SILENT = Pattern.compile("\\s*(?:\\|.*|[-*_=]{3,}|(?:[-*_] ){2,}[-*_])\\s*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

    /** What a piece was in the text. */
    enum Kind {
        HEADING,
        ITEM,
        STEP,
        TEXT
    }

    /** A heading, a bullet or a paragraph, and the line on which it begins, from 1. */
    record Piece(Kind kind, String text, int line) {}

    private final String file;
    private final List<String> lines;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean fenced;
    private boolean open;

    private Notes(String file, String text) {
        this.file = file;
        Matcher comments = COMMENT.matcher(text);
        // What a comment leaves are its line breaks, so that every line keeps its number.
        this.lines = List.of(comments.replaceAll(comment -> comment.group().replaceAll("[^\\n]", ""))
                .split("\\n", -1));
    }

    /** The notes of a row, which may begin with the name of their file as a comment. */
    static Notes of(String text) {
        Matcher named = FILE.matcher(text);
        Notes notes = named.find() ? new Notes(named.group(1), text.substring(named.end())) : new Notes("", text);
        notes.read();
        return notes;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** {@code notes:bees.md#3}; without a file {@code notes#3}. */
    String source(Piece piece) {
        return "notes" + (file.isEmpty() ? "" : ":" + file) + "#" + piece.line();
    }

    private void read() {
        for (int at = afterFrontMatter(); at < lines.size(); at++) {
            String line = lines.get(at);
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
                open = false;
            } else if (!fenced) {
                line(line, at + 1);
            }
        }
        pieces.removeIf(piece -> piece.text().codePoints().noneMatch(Character::isLetterOrDigit));
    }

    private int afterFrontMatter() {
        if (!FRONT.matcher(lines.get(0)).matches()) {
            return 0;
        }
        int end = lines.subList(1, lines.size()).indexOf("---");
        return end < 0 ? 0 : end + 2;
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank() || SILENT.matcher(line).matches()) {
            open = false;
        } else if (heading.matches()) {
            pieces.add(new Piece(Kind.HEADING, plain(heading.group(1)), number));
            open = false;
        } else if (item.matches()) {
            pieces.add(new Piece(STEP.matcher(line).matches() ? Kind.STEP : Kind.ITEM, plain(item.group(1)), number));
            open = true;
        } else {
            text(line.replaceFirst("^\\s*>\\s?", ""), number);
        }
    }

    /** Goes on with the bullet or paragraph before, or begins a paragraph. */
    private void text(String line, int number) {
        if (open) {
            Piece last = pieces.remove(pieces.size() - 1);
            pieces.add(new Piece(last.kind(), (last.text() + " " + plain(line)).trim(), last.line()));
        } else {
            pieces.add(new Piece(Kind.TEXT, plain(line), number));
            open = true;
        }
    }

    private static String plain(String text) {
        return text.replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", "")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1")
                .replaceAll("(\\*\\*|__|`+)(?=\\S)(.+?)(?<=\\S)\\1", "$2")
                .replaceAll("(?<![\\p{L}\\p{N}*])[*_](\\S(?:[^*_]*\\S)?)[*_](?![\\p{L}\\p{N}*])", "$1")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
