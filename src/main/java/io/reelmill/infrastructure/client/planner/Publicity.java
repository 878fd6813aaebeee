package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.Platform;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words beside a video: title and description, all from what is spoken. */
final class Publicity {
    /** More than this is not seen in a list of videos. */
    private static final int SEEN = 70;
    /** More than this no platform takes. */
    private static final int LONGEST_TITLE = 100;

    private static final int LEAST_TITLE = 20;
    /** With title and hashtags it has to fit into one post there. */
    private static final int SHORT_POST = 160;

    private static final int POST = 500;
    private static final Map<String, String> REFERENCES = Map.of(
            "factbook", "The World Factbook",
            "elements", "The Elements, a public domain dictionary",
            "wordnet", "WordNet, Princeton University");

    private Publicity() {}

    /**
     * The topic, or the opening where that says more: a title has its whole sense, and is never cut within a word.
     *
     * @param plain whether the topic is a name and no sentence
     */
    static String title(String topic, List<Line> lines, boolean plain) {
        Line first = lines.get(0);
        String text = Words.capitalised(topic.trim().replaceAll("\\s+", " "));
        String opening = first.text().replaceFirst("(?<![.!?])[.]$", "");
        boolean longer = opening.startsWith(text) && opening.length() > text.length();
        boolean framed = opening.matches("(?:A closer look at|Let's talk about|This is|Here is|Here's) .*");
        boolean better = plain && !framed && first.role() == Line.Role.HOOK && (longer || names(opening, text));
        return fitting(better && opening.length() <= SEEN ? opening : text);
    }

    /** Whether the opening says of what it speaks. */
    private static boolean names(String opening, String topic) {
        String thing =
                topic.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "").replaceFirst(" in numbers$", "");
        String stem = thing.replaceFirst("(?:es|s)$", "");
        return !stem.isEmpty() && opening.toLowerCase(Locale.ROOT).contains(stem);
    }

    private static String fitting(String text) {
        if (text.length() <= SEEN) {
            return text;
        }
        List<String> sentences = Sentences.split(text);
        String first = sentences.get(0).replaceFirst("(?<![.!?])[.]$", "");
        if (sentences.size() > 1 && first.length() <= SEEN) {
            return first;
        }
        for (int at = SEEN; at > LEAST_TITLE; at--) {
            if (text.substring(0, at).matches(".*[,;:–—]") && text.charAt(at) == ' ') {
                return text.substring(0, at - 1).stripTrailing();
            }
        }
        return text.length() <= LONGEST_TITLE ? text : words(text);
    }

    /** In characters, of which some take two places in a text. */
    private static int seen(String text) {
        return Math.min(SEEN, text.codePointCount(0, text.length()));
    }

    /** As many words as there is room for, and none at the end that something has to follow. */
    private static String words(String text) {
        int space = text.lastIndexOf(' ', LONGEST_TITLE);
        String cut = text.substring(0, space < 0 ? text.offsetByCodePoints(0, seen(text)) : space);
        String whole = cut;
        while (whole.indexOf(' ') > 0
                && Words.FUNCTION.contains(Words.bare(whole.substring(whole.lastIndexOf(' ') + 1)))) {
            whole = whole.substring(0, whole.lastIndexOf(' '));
        }
        return whole.replaceFirst("[\\s,;:.–-]+$", "");
    }

    /**
     * The spoken sentences in their order, as many as fit whole, at least one, and whose word they are where it is not the
     * user's; the closing line is for those who watch.
     */
    static String description(List<Line> lines, Platform platform) {
        List<String> told = lines.stream()
                .filter(line -> line.role() != Line.Role.CLOSING || lines.size() == 1)
                .map(Line::text)
                .toList();
        String references = references(lines);
        int longest = (platform == Platform.X ? SHORT_POST : POST) - references.length();
        StringBuilder text = new StringBuilder(told.get(0));
        for (String sentence : told.subList(1, told.size())) {
            if (text.length() + 1 + sentence.length() > longest) {
                break;
            }
            text.append(' ').append(sentence);
        }
        return text + references;
    }

    private static String references(List<Line> lines) {
        String names = lines.stream()
                .map(line -> REFERENCES.getOrDefault(line.source().replaceFirst(":.*", ""), ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Source: " + names + ".";
    }
}
