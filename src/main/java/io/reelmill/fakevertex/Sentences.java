package io.reelmill.fakevertex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plain English about anything. */
final class Sentences {
    private static final List<String> TALK = List.of(
            "Here is a short look at %s.",
            "Most people meet it without a second thought.",
            "Look closer, and there is a pattern behind it.",
            "It starts small and grows step by step.",
            "Each step leads to the next one.",
            "A simple example makes that easy to see.",
            "Try it once, and the idea stays with you.",
            "People have asked about this for a long time.",
            "The answer is simpler than it seems at first.",
            "What matters most is to begin with the basics.",
            "Take your time and watch what changes.",
            "Small details make a large difference here.",
            "Once you know it, you notice it everywhere.",
            "That is why it is worth a minute of your day.");
    private static final List<String> VIEWS = List.of(
            "a wide shot in soft morning light",
            "a close view with a slow camera move",
            "a calm scene from above",
            "a low angle with warm colours",
            "a slow pan past simple shapes",
            "a quiet detail in cool light");

    private Sentences() {}

    /** So many lines, or as many as fit the words; the points come right after the first. */
    static List<String> lines(Prompt prompt, int atLeast, int atMost) {
        List<String> lines = new ArrayList<>();
        int words = 0;
        for (String line : all(prompt)) {
            words += line.split(" ").length;
            if (lines.size() >= atLeast && (words > prompt.words() || lines.size() >= atMost)) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** What is to be seen with the line of the number. */
    static String view(Prompt prompt, int line) {
        String subject =
                line <= prompt.points().size() && line > 0 ? prompt.points().get(line - 1) : prompt.subject();
        return capital(subject) + ", " + VIEWS.get(line % VIEWS.size());
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static List<String> all(Prompt prompt) {
        List<String> all = new ArrayList<>();
        all.add(TALK.get(0).formatted(prompt.subject()));
        prompt.points().forEach(point -> all.add(capital(point) + "."));
        all.addAll(TALK.subList(1, TALK.size()));
        return all;
    }
}
