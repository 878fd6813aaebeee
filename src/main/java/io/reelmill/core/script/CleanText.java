package io.reelmill.core.script;

import io.reelmill.core.topic.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a model's words what is neither spoken nor shown: hidden characters, markup, stage directions. */
final class CleanText {
    private static final Pattern EMOJI =
            Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\u2600-\\u27BF\\u2B00-\\u2BFF\\u20E3][\\uFE0F\\u200D]*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    /** Formatting, private and unassigned characters, selectors and letters without a shape; joiners are looked at later. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\uFE00-\\uFE0F\\u034F" + "\\u115F\\u1160\\u3164\\uFFA0&&[^\\u200C\\u200D]]");

    private static final Pattern ADDRESS = pattern("\\b(?:https?|ftp):|\\bwww\\.\\S+"
            + "|\\b[a-z0-9][a-z0-9-]*\\.(?:com|org|net|io|ai|app|dev|info|biz|co|tv|ly|gg|xyz|site|online|shop)\\b"
            + "|\\b[a-z0-9-]+\\.[a-z]{2,10}/\\S");

    private static final String SPEAKERS = "narrat(?:or|eur|ore|rice)|narrador(?:a)?|voice[- ]?over|v\\.?o\\.?|host"
            + "|speaker(?: \\d+)?|presenter|announcer|sprecher(?:in)?|erzähler(?:in)?|hook|intro|outro|closing"
            + "|call to action|cta|(?:line|scene|shot|point) \\d+";
    private static final String DIRECTIONS = "music|pause|beat|sfx|sound effects?|cut to|fade (?:in|out)|applause"
            + "|laughs?|laughter|whisper(?:s|ing)|b-?roll|voice-?over|narrator|upbeat|dramatic";

    /** In this order: what one step leaves the next may take. */
    private static final List<Step> STEPS = List.of(
            new Step("</?\\p{Alpha}[^<>]*>", " "),
            new Step("\\[([^\\]]+)\\]\\([^)]*\\)", "$1"),
            new Step("\\[[^\\]]*\\]", " "),
            new Step("\\(\\s*(?:" + DIRECTIONS + ")\\b[^)]*\\)", " "),
            new Step("\\*\\*|__|~~|`+", ""),
            new Step("^\\s*(?:#{1,6}\\s|>\\s|[-*•‣▪–—]\\s|\\d{1,2}\\)\\s)\\s*", ""),
            new Step("^\\s*\\(?\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}\\)?\\s*:?", ""),
            new Step("^\\s*(?:" + SPEAKERS + ")\\s*(?:\\([^)]*\\))?\\s*[:：]\\s*", ""),
            new Step("(?<![\\p{L}\\p{N}])([*_])(\\S(?:[^*_]*\\S)?)\\1(?![\\p{L}\\p{N}])", "$2"),
            new Step("#(?=\\p{L})", ""),
            new Step("\\s+([,.])(?!\\d)", "$1"));

    private CleanText() {}

    /** The words in one line. */
    static String of(String text) {
        String clean = visible(text);
        for (Step step : STEPS) {
            clean = step.from().matcher(clean).replaceAll(step.to());
        }
        return PlainText.line(clean);
    }

    /** The first address of a page in the text that is not among words the user gave. */
    static Optional<String> address(String text, String given) {
        String known = given.toLowerCase(Locale.ROOT);
        Matcher found = ADDRESS.matcher(visible(text));
        while (found.find()) {
            if (!known.contains(found.group().toLowerCase(Locale.ROOT))) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    /** At most so many characters, cut between words where there are any; empty when nothing is left. */
    static Optional<String> shortened(String text, int longest) {
        if (PlainText.length(text) <= longest) {
            return Optional.of(text).filter(words -> !words.isEmpty());
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        int space = cut.lastIndexOf(' ');
        String whole = space > cut.length() / 2 ? cut.substring(0, space) : cut;
        return Optional.of(whole.replaceFirst("[\\s,;:.–-]+$", "") + "…");
    }

    private static String visible(String text) {
        String shown =
                CONTROL.matcher(EMOJI.matcher(unescaped(text)).replaceAll("")).replaceAll(" ");
        return HIDDEN.matcher(shown).replaceAll("");
    }

    /** The briefing escapes the row's words, and a model may say them as it saw them. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Step(Pattern from, String to) {
        Step(String regex, String to) {
            this(pattern(regex), to);
        }
    }
}
