package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure with the name of what it belongs to.
 *
 * @param kind unit and verb, for "Mont Blanc is 4,808 metres high" {@code m is}
 * @param tail what the clause says behind the figure, {@code high}; may be empty
 * @param offset of the figure in its text
 */
record Bar(String label, String figure, String kind, String tail, int offset) {
    private static final Set<String> BEING =
            Set.of("is", "are", "was", "were", "stands", "stand", "measures", "measure", "reaches", "reach");
    private static final Set<String> HAVING = Set.of("has", "have", "had");
    private static final String VERB =
            "(?:is|are|was|were|has|have|had|weighs?|reach(?:es)?|measures?|lasts?|takes?|costs?|holds?|contains?|stands?|"
                    + "lives?|covers?|gets?|needs?|uses?|earns?|sleeps?|travels?|drinks?|eats?|runs?|flies|fly|produces?|moves?|dives?|swims?|spins?|falls?|drives?|goes|go)";
    private static final String ROUGHLY =
            "(?: (?:about|around|nearly|almost|only|just|some|over|more than|up to|at least|roughly|for|to|at|on average))*";
    private static final String NAME = "(?<name>[\\p{L}\\p{N}'’.-]+(?: [\\p{L}\\p{N}'’-]+){0,4}?)";
    private static final Pattern TOLD = Pattern.compile("(?i)^" + NAME + " (?<verb>" + VERB + ")" + ROUGHLY + " $");
    private static final Pattern SHORT = Pattern.compile("(?i)^" + NAME + ROUGHLY + " $");
    /** A noun rather than a verb: behind an article, or a proper name. */
    private static final Pattern THING = Pattern.compile("(?:the|an?) .*|\\p{Lu}.*");

    private static final Pattern SHARE = Pattern.compile(
            "^ (?:of|in|for) (?:the |a |an )?(?<name>\\p{L}+(?: \\p{L}+)?|\\d{4})(?=[,;.!]|$| and | to | but )");
    private static final Pattern CLAUSE =
            Pattern.compile("[.,;:] (?:(?:and|but|while|whereas|yet) )?| (?:and|but|while|whereas|yet) |[.!]$");
    private static final Pattern JOINED = Pattern.compile("(?:,|,? and|,? but|,? to)" + ROUGHLY + " $");
    /** However it is moved: speeds may stand beside each other. */
    private static final Set<String> SPEEDS = Set.of("km/h", "mph");

    private static final int SHORT_NAME = 3;

    /** All figures of a text, each with its name; none if one of them has no name or they do not stand beside each other. */
    static List<Bar> in(String text) {
        List<Quantity> quantities = Quantity.in(text);
        List<Bar> bars = new ArrayList<>();
        for (Quantity quantity : quantities) {
            Stream.of(told(text, quantity), share(text, quantity, bars.isEmpty()), elliptic(text, quantity, bars))
                    .flatMap(found -> found)
                    .findFirst()
                    .ifPresent(bars::add);
        }
        return bars.size() == quantities.size() && comparable(bars) ? List.copyOf(bars) : List.of();
    }

    /** Whether they say the same of different things. */
    static boolean comparable(List<Bar> bars) {
        long labels = bars.stream()
                .map(bar -> bar.label.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        long kinds = bars.stream().map(Bar::kind).distinct().count();
        long tails = bars.stream()
                .map(Bar::tail)
                .filter(tail -> !tail.isEmpty())
                .distinct()
                .count();
        return labels == bars.size() && kinds == 1 && tails <= 1;
    }

    /** Whether it is a part of a whole that only its own sentence names. */
    boolean share() {
        return kind.endsWith(" of");
    }

    /** "Mont Blanc is 4,808 metres high". */
    private static Stream<Bar> told(String text, Quantity quantity) {
        Matcher before = TOLD.matcher(clause(text, quantity));
        return before.matches() && Clauses.names(before.group("name"))
                ? Stream.of(bar(before.group("name"), text, quantity, verb(before.group("verb"))))
                : Stream.empty();
    }

    /** "20% of the adults". */
    private static Stream<Bar> share(String text, Quantity quantity, boolean first) {
        Matcher behind = SHARE.matcher(text.substring(quantity.end()));
        String before = text.substring(0, quantity.start());
        boolean joined = first || JOINED.matcher(before).find();
        return joined && behind.find()
                ? Stream.of(new Bar(
                        Clauses.label(behind.group("name")),
                        quantity.figure(),
                        quantity.unit() + " of",
                        "",
                        quantity.start()))
                : Stream.empty();
    }

    /** "a cat 15 years", behind a clause that had the verb. */
    private static Stream<Bar> elliptic(String text, Quantity quantity, List<Bar> before) {
        Matcher name = SHORT.matcher(clause(text, quantity));
        if (before.isEmpty()
                || !name.matches()
                || !THING.matcher(name.group("name")).matches()) {
            return Stream.empty();
        }
        String kind = before.get(before.size() - 1).kind;
        boolean follows = kind.startsWith(quantity.unit() + " ")
                && !before.get(0).share()
                && name.group("name").split(" ").length <= SHORT_NAME;
        return follows
                ? Stream.of(bar(
                        name.group("name"),
                        text,
                        quantity,
                        kind.substring(quantity.unit().length() + 1)))
                : Stream.empty();
    }

    /** The words of the figure's clause that stand before it. */
    private static String clause(String text, Quantity quantity) {
        String before = text.substring(0, quantity.start());
        int from = CLAUSE.matcher(before)
                .results()
                .mapToInt(MatchResult::end)
                .max()
                .orElse(0);
        return before.substring(from).replaceFirst("^(?:And|But|While|Yet) ", "");
    }

    private static Bar bar(String name, String text, Quantity quantity, String verb) {
        String tail = CLAUSE.split(text.substring(quantity.end()), 2)[0].strip();
        String kind = quantity.unit() + " " + (SPEEDS.contains(quantity.unit()) ? "is" : verb);
        return new Bar(Clauses.label(name), quantity.figure(), kind, tail, quantity.start());
    }

    private static String verb(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (BEING.contains(lower)) {
            return "is";
        }
        return HAVING.contains(lower) ? "has" : lower.replaceFirst("s$", "");
    }
}
