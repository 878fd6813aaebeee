package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.Platform;
import java.util.List;

/** The words beside a video: title and description, all from what is spoken. */
final class Publicity {
    private static final int LONGEST_TITLE = 90;
    /** With title and hashtags it has to fit into one post there. */
    private static final int SHORT_POST = 160;

    private static final int POST = 500;

    private Publicity() {}

    static String title(String topic) {
        String text = Words.capitalised(topic.trim().replaceAll("\\s+", " "));
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        List<String> sentences = Sentences.split(text);
        if (sentences.size() > 1 && sentences.get(0).length() <= LONGEST_TITLE) {
            return sentences.get(0);
        }
        String cut = text.substring(0, LONGEST_TITLE - 1);
        int space = cut.lastIndexOf(' ');
        String whole = space > LONGEST_TITLE / 2 ? cut.substring(0, space) : cut;
        return whole.replaceFirst("[\\s,;:.-]+$", "") + "…";
    }

    /** The spoken sentences in their order, as many as fit whole, at least one; the closing line is for those who watch. */
    static String description(List<Line> lines, Platform platform) {
        List<String> told = lines.stream()
                .filter(line -> line.role() != Line.Role.CLOSING || lines.size() == 1)
                .map(Line::text)
                .toList();
        int longest = platform == Platform.X ? SHORT_POST : POST;
        StringBuilder text = new StringBuilder(told.get(0));
        for (String sentence : told.subList(1, told.size())) {
            if (text.length() + 1 + sentence.length() > longest) {
                break;
            }
            text.append(' ').append(sentence);
        }
        return text.toString();
    }
}
