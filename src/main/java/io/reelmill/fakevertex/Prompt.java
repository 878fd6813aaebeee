package io.reelmill.fakevertex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be read out of a prompt that somebody else has worded.
 *
 * @param subject what it is about, at most eight words
 * @param points what is to be said about it
 * @param words how many the answer should have
 */
record Prompt(String subject, List<String> points, int words) {
    private static final int FEWEST = 20;
    private static final int MOST = 120;
    private static final int SUBJECT_WORDS = 8;

    private static final Pattern TOPIC = field("(?:video )?topic|subject");
    private static final Pattern POINTS = field("key[ _-]?points?(?: to make)?");
    private static final Pattern POINT = Pattern.compile("<point>(.+?)</point>", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(
            "\"\"\"(.+?)\"\"\"|<([A-Za-z_-]+)>(.+?)</\\2>|\"([^\"]+)\"|“([^”]+)”|`([^`]+)`", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("(\\d+)\\s*(?:to|-|–|and)\\s*(\\d+) (?:spoken )?words", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("(\\d+) (?:spoken )?words", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN = Pattern.compile(":\\s*\\n+(.+)$", Pattern.DOTALL);

    static Prompt read(String text) {
        String subject = value(TOPIC, text)
                .or(() -> longestQuoted(text))
                .orElse(text.strip().split("(?<=[.!?])\\s|\\n", 2)[0]);
        return new Prompt(shortened(subject), points(text), wordsAsked(text));
    }

    /** What a prompt for speech wants to hear: what follows its instruction, or all of it. */
    static String spoken(String text) {
        Matcher matcher = SPOKEN.matcher(text);
        return (matcher.find() ? matcher.group(1) : text).strip();
    }

    private static Pattern field(String names) {
        return Pattern.compile(
                "(?:^|\\n)[ \\t>*#-]*\"?(?:" + names + ")\"?\\**[ \\t]*[:=][ \\t*]*([^\\n]*)" + "|<(?:" + names
                        + ")>(.*?)</",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static Optional<String> value(Pattern field, String text) {
        // The last one: instructions, which may speak of the field too, come before what they are about.
        return field.matcher(text)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .map(Prompt::bare)
                .filter(found -> !found.isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** In one row or as a list under the heading. */
    private static List<String> points(String text) {
        List<String> tagged =
                POINT.matcher(text).results().map(found -> bare(found.group(1))).toList();
        return tagged.isEmpty() ? listed(text) : tagged;
    }

    private static List<String> listed(String text) {
        Matcher matcher = POINTS.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        String row = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
        Stream<String> rows = bare(row).isEmpty()
                ? text.substring(matcher.end())
                        .stripLeading()
                        .lines()
                        .takeWhile(line -> line.matches("\\s*(?:[-*•]|\\d+[.)]).*"))
                : Arrays.stream(row.split("[|;\\n]"));
        return rows.map(line -> bare(line.replaceFirst("^\\s*(?:[-*•]|\\d+[.)])\\s*", "")))
                .filter(point -> !point.isEmpty() && !point.equalsIgnoreCase("none"))
                .toList();
    }

    private static Optional<String> longestQuoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .flatMap(Prompt::groups)
                .map(Prompt::bare)
                .filter(found -> !found.isEmpty())
                .max(Comparator.comparingInt(String::length));
    }

    private static Stream<String> groups(MatchResult result) {
        return Stream.of(1, 3, 4, 5, 6).map(result::group).flatMap(Stream::ofNullable);
    }

    private static int wordsAsked(String text) {
        int asked = RANGE.matcher(text)
                .results()
                .mapToInt(range -> (Integer.parseInt(range.group(1)) + Integer.parseInt(range.group(2))) / 2)
                .max()
                .orElseGet(() -> WORDS.matcher(text)
                        .results()
                        .mapToInt(words -> Integer.parseInt(words.group(1)) * 9 / 10)
                        .max()
                        .orElse(60));
        return Math.max(FEWEST, Math.min(MOST, asked));
    }

    private static String bare(String text) {
        return text.strip().replaceAll("^[\"'“*`\\[]+|[\"'”*`\\],.]+$", "").strip();
    }

    private static String shortened(String text) {
        return String.join(
                " ",
                Arrays.stream(text.strip().split("\\s+")).limit(SUBJECT_WORDS).toList());
    }
}
