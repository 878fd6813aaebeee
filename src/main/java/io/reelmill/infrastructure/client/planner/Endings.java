package io.reelmill.infrastructure.client.planner;

import java.util.List;
import java.util.Optional;

/** The words that join points and end a telling; rows of one file take them in turn. */
final class Endings {
    private static final int SHORT = 20;

    private final Lexicon lexicon;
    private final Topic topic;
    private final Manner manner;
    private final long variety;

    Endings(Lexicon lexicon, Topic topic, Manner manner, long variety) {
        this.lexicon = lexicon;
        this.topic = topic;
        this.manner = manner;
        this.variety = variety;
    }

    private String choice(String... choices) {
        return choices[Math.floorMod(variety, choices.length)];
    }

    /** "That is why the sky is blue."; after a line that begins with such a word, without one. */
    Optional<String> echo(String before) {
        String that = before.matches("(?:So|And|That) .*") ? "That" : choice("That", "And that", "So that");
        return topic.because(that + (manner.casual() ? "'s " : " is "));
    }

    /** What comes before the last thing of a list. */
    String last(List<Point> told) {
        Point last = told.get(told.size() - 1);
        boolean alike = told.stream().noneMatch(Point::whole);
        boolean joined = last.text().contains(" and ");
        if (!alike && !last.whole() || !joinable(last) || joined) {
            return "";
        }
        return choice("And ", "", "And ");
    }

    private boolean joinable(Point point) {
        String first = new Clause(lexicon, point.text()).bare(0);
        return point.sentences().size() == 1
                && !Words.CONJUNCTIONS.contains(first)
                && !Words.ORDER.contains(first)
                && !point.text().matches("[\"“'‘].*");
    }

    /**
     * Five steps and more are not counted off one by one: every third goes without a word, unless it is a short one. Or
     * only the turns are marked.
     */
    String order(int at, List<Point> told, int all) {
        if (at == told.size() - 1) {
            return told.size() == all && told.size() > 2 ? choice("Finally, ", "Last, ", "Finally, ") : "Then ";
        }
        return Math.floorMod(variety, 2) == 0 ? counted(at, told) : turned(at);
    }

    private static String turned(int at) {
        if (at == 0) {
            return "First, ";
        }
        return at % 3 == 2 ? "Then " : "";
    }

    private static String counted(int at, List<Point> told) {
        if (at == 0) {
            return "First, ";
        }
        return switch (at % 3) {
            case 1 -> "Next, ";
            case 2 -> "Then ";
            default -> told.get(at).text().length() < SHORT ? "Next, " : "";
        };
    }
}
