package io.reelmill.infrastructure.client.marytts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ordinary words, compounds and names of letters and digits. */
final class PlainWords implements Rule {
    private static final Pattern PIECE =
            Pattern.compile("\\p{IsLatin}+(?:['’]\\p{IsLatin}+)*['’]?|[0-9]+(?:\\.[0-9]+)*|[&+@%]");
    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{IsLatin}\\p{Nd}]");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern CAPITALS_WITH_S = Pattern.compile("([A-Z]{2,})'?s");
    private static final Pattern AMERICAN = Pattern.compile("(?i)(.*(?:met|lit|cent|fib|theat|calib))re(s?)");
    private static final Map<String, String> SIGNS = Map.of("&", "and", "+", "plus", "@", "at", "%", "percent");
    private static final Map<String, String> UNCOMMON = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "Ae"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "Oe"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("ð", "th"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "Th"),
            Map.entry("ı", "i"));
    private static final Set<String> LETTERED = Set.of(
            "plan", "vitamin", "grade", "type", "class", "group", "team", "hepatitis", "option", "point", "letter");
    /** A longer run of letters is no word; nobody wants to hear more of it than its beginning. */
    private static final int LONGEST = 45;

    private static final int BEGINNING = 12;

    @Override
    public List<Token> read(Place place) {
        String core = place.core();
        if (core.equals("A") || core.equals("a")) {
            boolean letter = place.last()
                    || !place.closing().isEmpty()
                    || LETTERED.contains(place.near(-1).toLowerCase(Locale.ROOT));
            return letter ? Letters.spelled(core) : Token.words("a");
        }
        boolean organisation = core.matches("WHO(?:['’]s)?") && place.near(-1).matches("[Tt]he|[Aa]");
        return organisation ? health(core) : spoken(core);
    }

    /** "The WHO", which is written in capitals as the word "who" is for weight. */
    private static List<Token> health(String core) {
        return core.equals("WHO") ? Letters.spelled(core) : Letters.spelledWithS("WHO");
    }

    /** What can be spoken of the word; nothing where it is of signs, pictures or another script. */
    static List<Token> spoken(String word) {
        List<Token> tokens = new ArrayList<>();
        if (word.matches("[A-Z]+&[A-Z]+")) {
            String[] sides = word.split("&");
            return Token.join(Letters.spelled(sides[0]), Token.words("and"), Letters.spelled(sides[1]));
        }
        if (!SPEAKABLE.matcher(word).find()) {
            return tokens;
        }
        Matcher piece = PIECE.matcher(latin(word));
        while (piece.find()) {
            tokens.addAll(piece(piece.group()));
        }
        return tokens;
    }

    private static List<Token> piece(String piece) {
        if (SIGNS.containsKey(piece)) {
            return Token.words(SIGNS.getOrDefault(piece, ""));
        }
        if (Character.isDigit(piece.charAt(0))) {
            return Token.words(digits(piece));
        }
        Matcher plural = CAPITALS_WITH_S.matcher(piece);
        if (plural.matches() && Capitals.spelled(plural.group(1))) {
            return Letters.spelledWithS(plural.group(1));
        }
        return piece.equals("I") ? Token.words(piece) : compoundOf(piece);
    }

    private static List<Token> compoundOf(String piece) {
        List<Token> tokens = new ArrayList<>();
        for (String part : compound(piece)) {
            tokens.addAll(word(part));
        }
        return tokens;
    }

    private static String[] compound(String piece) {
        return piece.matches("(?:Mc|Mac|De|La|Le|Van|O')\\p{Lu}.*") ? new String[] {piece} : HUMP.split(piece);
    }

    private static List<Token> word(String part) {
        if (part.length() > LONGEST) {
            return word(part.substring(0, BEGINNING));
        }
        if (part.equals("IPv")) {
            return Letters.spelled(part);
        }
        if (part.length() == 1 || CAPITALS.matcher(part).matches() && Capitals.spelled(part)) {
            return Letters.spelled(part);
        }
        if (part.matches("(?i)[bcdfghj-np-tvwxz]{2,}") && !part.matches("(?i)h?mm+|shh+|psst|brr+|tsk|nth")) {
            return Letters.spelled(part);
        }
        String said = CAPITALS.matcher(part).matches() ? part.toLowerCase(Locale.ROOT) : part;
        return Token.words(AMERICAN.matcher(said).replaceFirst("$1er$2"));
    }

    private static String digits(String digits) {
        boolean pairs = digits.matches("[1-9]\\d[1-9]\\d");
        return pairs
                ? NumberWords.whole(digits.substring(0, 2)) + " " + NumberWords.whole(digits.substring(2))
                : NumberWords.decimal(digits);
    }

    /** Without accents, in plain letters and digits: {@code Café} is {@code Cafe}, {@code CO₂} is {@code CO2}. */
    private static String latin(String word) {
        String plain =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder text = new StringBuilder();
        for (String letter : plain.replace('’', '\'').split("")) {
            text.append(UNCOMMON.getOrDefault(letter, letter));
        }
        return text.toString();
    }
}
