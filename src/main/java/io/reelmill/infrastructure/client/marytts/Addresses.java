package io.reelmill.infrastructure.client.marytts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Web addresses, mail addresses, names after an at sign and tags after a hash. */
final class Addresses implements Rule {
    private static final Pattern WEB = Pattern.compile(
            "(?:https?://)?((?:[a-z0-9-]+\\.)+(?:com|org|net|io|de|fr|uk|eu|edu|gov|dev|ai|info|app|tv|me|ly|int))(?::\\d+)?(/\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_WEB = Pattern.compile("https?://([^/\\s]+)(/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("([\\w.+-]+)@([\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern TAG = Pattern.compile("([#@])(\\w[\\w-]*)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+|[./@+_-]");
    /** Nobody listens to a longer path. */
    private static final int LONGEST_PATH = 24;

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        Matcher mail = MAIL.matcher(core);
        if (mail.matches()) {
            return spoken(core);
        }
        Matcher tag = TAG.matcher(core);
        if (tag.matches()) {
            return tag(tag.group(1), tag.group(2));
        }
        Matcher web = WEB.matcher(core);
        if (web.matches()) {
            return address(web);
        }
        Matcher other = OTHER_WEB.matcher(core);
        return other.matches() ? address(other) : List.of();
    }

    private static List<Token> tag(String sign, String name) {
        String said = sign.equals("@") ? "at" : name.matches("\\d+") ? "number" : "hashtag";
        return Token.join(Token.words(said), PlainWords.spoken(name));
    }

    private static List<Token> address(Matcher address) {
        String path = address.group(2) == null ? "" : address.group(2).replaceFirst("/$", "");
        return spoken(address.group(1) + (path.length() > LONGEST_PATH ? "" : path));
    }

    private static List<Token> spoken(String address) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(address);
        while (piece.find()) {
            tokens.addAll(
                    switch (piece.group()) {
                        case "." -> Token.words("dot");
                        case "/" -> Token.words("slash");
                        case "@" -> Token.words("at");
                        case "+" -> Token.words("plus");
                        case "_" -> Token.words("underscore");
                        case "-" -> Token.words("dash");
                        default ->
                            piece.group().matches("(?i)www|io|uk|eu|ai|tv|de|fr|edu")
                                    ? Letters.spelled(piece.group())
                                    : PlainWords.spoken(piece.group());
                    });
        }
        return tokens;
    }
}
