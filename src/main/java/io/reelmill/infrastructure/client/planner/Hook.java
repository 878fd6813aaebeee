package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the point of a list that makes one want to hear the rest: it opens in place of the bare title. */
final class Hook {
    private static final int CONTRAST = 6;
    private static final int RARE = 3;
    private static final int FIGURE = 2;
    private static final int BRIEF = 1;
    private static final int LEAST = 2;
    private static final int LONGEST_NAME = 3;
    private static final int WORDS_OF_A_BRIEF_ONE = 9;
    private static final Pattern TURNS = Pattern.compile(".*(?:, (?:not|but|yet) | instead of | rather than ).*");
    private static final Pattern SELDOM = Pattern.compile(
            "(?i).* (?:only|never|no|none|nothing|nobody|few|first|last|least|largest|smallest|oldest|youngest|longest"
                    + "|shortest|highest|lowest|tallest|deepest|fastest|slowest|heaviest|lightest|hottest|coldest"
                    + "|the most|more than any) .*");
    private static final Pattern COUNTS =
            Pattern.compile("(?i).*(?:\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand"
                    + "|million|billion|half|twice|thirds?)\\b).*");
    private static final Pattern LEANS = Pattern.compile(
            "it|its|it's|they|they're|their|he|she|his|her|this|that|these|those|and|but|so|or|each|both|another|other|others"
                    + "|such|here|there|then|thus|therefore|also");
    private static final Pattern NAMED = Pattern.compile("\\p{Lu}\\p{L}+");
    private static final Pattern OWNED = Pattern.compile("its|their|his|her|them");

    private final Lexicon lexicon;
    private final Topic topic;

    Hook(Lexicon lexicon, Topic topic) {
        this.lexicon = lexicon;
        this.topic = topic;
    }

    /** A point and the words that it opens with. */
    record Opener(Point point, String text, boolean named) {}

    /** The strongest of the points that can be heard first, where there is a strong one. */
    Optional<Opener> of(List<Point> told) {
        List<Opener> openers = new ArrayList<>();
        boolean named = named(told);
        Optional<String> begun = referred(told.get(0));
        begun.filter(text -> !named).ifPresent(text -> openers.add(new Opener(told.get(0), text, true)));
        for (int at = begun.isPresent() && !named ? 1 : 0; at < told.size(); at++) {
            boolean free = at == 0 || at + 1 == told.size() || named || !leans(told.get(at + 1));
            if (free && told.get(at).sentences().size() == 1) {
                opener(told.get(at), named).ifPresent(openers::add);
            }
        }
        return strongest(openers);
    }

    private static Optional<Opener> strongest(List<Opener> openers) {
        Opener best = null;
        for (Opener opener : openers) {
            if (score(opener.text()) >= LEAST && (best == null || score(opener.text()) > score(best.text()))) {
                best = opener;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the point says by itself what it is about. */
    boolean stands(Point point) {
        return !leans(point);
    }

    private boolean leans(Point point) {
        return LEANS.matcher(first(point)).matches();
    }

    private String first(Point point) {
        return new Clause(lexicon, point.text()).bare(0);
    }

    /** Whether every point begins with the same pronoun, so that it can be nothing but the topic's. */
    private boolean named(List<Point> told) {
        List<String> firsts = told.stream().map(this::first).distinct().toList();
        String plain = Words.bare(topic.text());
        return firsts.size() == 1
                && (firsts.get(0).matches("he|she") && topic.name()
                        || topic.pronoun().filter(firsts.get(0)::equals).isPresent()
                                && topic.what().isPresent())
                && !plain.isEmpty();
    }

    /** The first point with the topic's name in the place of "it", which can be nothing else there. */
    private Optional<String> referred(Point first) {
        String thing = topic.text().replaceFirst(" in numbers$", "");
        Clause clause = new Clause(lexicon, first.text());
        boolean one = new Topic(lexicon, thing).pronoun().filter("it"::equals).isPresent()
                || NAMED.matcher(thing).matches() && !lexicon.noun(thing.toLowerCase(Locale.ROOT));
        boolean sentence = first.sentences().size() == 1 && clause.verb().isPresent();
        if (!one || !sentence || thing.contains(":") || thing.split(" ").length > LONGEST_NAME) {
            return Optional.empty();
        }
        if (clause.bare(0).equals("it")) {
            return Optional.of(thing + " " + clause.text(1, clause.size()));
        }
        boolean others = clause.plural(clause.verb().get().at());
        return others && first.text().matches(".* it[.!]")
                ? Optional.of(first.text().replaceFirst(" it([.!])$", " " + topic.inside(thing) + "$1"))
                : Optional.empty();
    }

    private Optional<Opener> opener(Point point, boolean named) {
        Clause clause = new Clause(lexicon, point.text());
        if (named && !clause.bare(0).isEmpty()) {
            return Optional.of(new Opener(point, topic.text() + " " + clause.text(1, clause.size()), true));
        }
        Optional<Clause.Verb> verb = clause.verb();
        if (verb.isEmpty() || leans(point)) {
            return Optional.empty();
        }
        boolean owned = clause.tokens().subList(0, verb.get().at()).stream()
                .map(Words::bare)
                .anyMatch(word -> OWNED.matcher(word).matches());
        boolean sure = TURNS.matcher(point.text()).matches() || about(clause);
        return owned || !sure ? Optional.empty() : Optional.of(new Opener(point, point.text(), false));
    }

    /** Whether a word of the topic is in it, and it does not speak of "the" thing as if it were known. */
    private boolean about(Clause clause) {
        boolean known = clause.bare(0).equals("the")
                && !clause.tokens().get(1).matches("\\p{Lu}.*")
                && !topic.text().toLowerCase(Locale.ROOT).startsWith("the " + clause.bare(1));
        return !known
                && Arrays.stream(topic.text().split(" "))
                        .map(Words::bare)
                        .filter(word -> word.length() > 2 && !Words.FUNCTION.contains(word))
                        .anyMatch(word -> clause.tokens().stream().anyMatch(token -> same(Words.bare(token), word)));
    }

    private boolean same(String one, String other) {
        return lexicon.singular(one).orElse(one).equals(lexicon.singular(other).orElse(other));
    }

    private static int score(String text) {
        return (TURNS.matcher(text).matches() ? CONTRAST : 0)
                + (SELDOM.matcher(text).matches() ? RARE : 0)
                + (COUNTS.matcher(text).matches() ? FIGURE : 0)
                + (text.split(" ").length <= WORDS_OF_A_BRIEF_ONE ? BRIEF : 0);
    }
}
