package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * With which words a topic can be opened, by its form and the row's manner; none of them claims more than the topic. Rows
 * of one file that ask go through seven ways one after the other.
 */
final class Openings {
    private static final int FEWEST_STEPS = 3;
    private static final int LONGEST_QUESTION = 9;
    /** Stands for the first point, which opens by itself. */
    private static final String NOTHING = "";

    private final Topic topic;
    private final Manner manner;
    private final long variety;

    Openings(Topic topic, Manner manner, long variety) {
        this.topic = topic;
        this.manner = manner;
        this.variety = variety;
    }

    /**
     * One of the choices, the same for the same number; none where the points are to open by themselves.
     *
     * @param points how many are spoken
     * @param standing whether the first of them says what it is about
     */
    List<String> chosen(int points, boolean standing) {
        if (topic.wordy()) {
            return Sentences.split(Points.ended(topic.text()));
        }
        String choice = topic.asked().isPresent() ? asking(points, standing) : one(titles());
        return choice.isEmpty() ? List.of() : List.of(choice);
    }

    /** The plainest: nothing that something has to follow. */
    List<String> plain() {
        return topic.wordy() ? chosen(0, false) : List.of(question().orElseGet(() -> Points.ended(topic.text())));
    }

    private String one(List<String> choices) {
        return choices.get(Math.floorMod(variety, choices.size()));
    }

    /** The way whose turn it is; where the topic has no such way, one of the others. */
    private String asking(int points, boolean standing) {
        List<Optional<String>> ways = ways(points, standing);
        return ways.get(Math.floorMod(variety, ways.size()))
                .orElseGet(() -> one(ways.stream().flatMap(Optional::stream).toList()));
    }

    private List<Optional<String>> ways(int points, boolean standing) {
        Optional<String> question = question();
        Optional<String> stated = topic.stated().filter(any -> question.isPresent());
        boolean cold = standing && topic.because("That is ").isPresent() && topic.shape() != Topic.Shape.STEPS;
        Optional<String> steps = topic.task().filter(task -> points >= FEWEST_STEPS);
        return List.of(
                Optional.of(question.orElseGet(() -> Points.ended(topic.text()))),
                stated.or(() -> topic.task()
                                .filter(task -> question.isPresent())
                                .map(task -> "Want to " + task + "?"))
                        .or(this::todo),
                Optional.of(NOTHING)
                        .filter(any -> cold)
                        .or(() -> steps.map(task -> Words.capitalised(task) + " in " + counted(points) + " steps."))
                        .or(() -> stated.map(why -> why.replaceFirst("(Why|How)\\?$", "But $1?"))
                                .map(Openings::lowerLast)),
                pointed("There is a reason ", "why")
                        .or(() -> pointed("See ", "(?:how|where|what) (?!you |to )"))
                        .or(this::so),
                pointed("This is ", ""),
                question.filter(this::plainly).map(asked -> "One question: " + small(asked)),
                pointed(manner.casual() ? "Here's " : "Here is ", ""));
    }

    private Optional<String> question() {
        return topic.asked().filter(any -> !manner.sober() || topic.text().endsWith("?"));
    }

    /** "Do you know what to do?" */
    private Optional<String> todo() {
        return pointed("Do you know ", "what to ")
                .filter(any -> question().isPresent())
                .map(told -> told.replaceFirst("[.]$", "?"));
    }

    private Optional<String> so() {
        return question().filter(this::plainly).filter(any -> manner.casual()).map(asked -> "So, " + small(asked));
    }

    private boolean plainly(String question) {
        return question.matches("(?i)(?:how|why|what|where|who|when) .*")
                && question.split(" ").length <= LONGEST_QUESTION;
    }

    /** The topic after some words, where it goes on as they ask. */
    private Optional<String> pointed(String begun, String on) {
        return topic.because(begun)
                .filter(told -> told.matches(begun + on + ".*"))
                .filter(any -> !topic.text().contains(": "));
    }

    /** "But why?" */
    private static String lowerLast(String text) {
        int space = text.lastIndexOf(' ') + 1;
        return text.substring(0, space) + text.substring(space).toLowerCase(Locale.ROOT);
    }

    private static String counted(int points) {
        return Words.NUMBERS.entrySet().stream()
                .filter(number -> number.getValue() == points)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Integer.toString(points));
    }

    private static String small(String question) {
        return question.substring(0, 1).toLowerCase(Locale.ROOT) + question.substring(1);
    }

    private List<String> titles() {
        boolean asking = !manner.sober();
        boolean either = topic.text().matches("(?i)\\S+(?: \\S+){0,3} or (?!more |less |so )[^?!:.]+");
        List<String> choices = new ArrayList<>();
        choices.add(either ? topic.text() + "?" : Points.ended(topic.text()));
        Stream.of(topic.advised(), topic.wanted())
                .flatMap(Optional::stream)
                .filter(any -> asking)
                .forEach(choices::add);
        if (topic.what().isPresent() && asking) {
            choices.add("A closer look at " + topic.inside(topic.text()) + ".");
            if (manner.casual()) {
                choices.add("Let's talk about " + topic.inside(topic.text()) + ".");
            }
        }
        pointed("This is ", "").ifPresent(choices::add);
        return choices;
    }
}
