package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What happened in a year.
 *
 * @param year negative before Christ
 * @param date the year as written, {@code 44 BC} for example
 * @param text what the clause says of it
 * @param offset of the clause's first word in its text
 */
record Dated(int year, String date, String text, int offset) {
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}.,:/$€£-])(?:\\d{1,4} BCE?|(?:" + Figures.YEAR
            + "|" + Figures.EARLY + ")(?: AD)?)(?![\\p{L}\\p{N}%:/-]|[.,]\\d)");
    private static final String BEFORE = "(?:(?:,? ?\\b(?:in|on|around|during|of) (?:the )?)"
            + "(?:(?:early|late|mid)[ -]|(?:spring|summer|autumn|fall|winter|year|end|beginning) of (?:the )?)*"
            + "(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:" + Figures.MONTH + " (?:\\d{1,2}, )?)?)";
    private static final Pattern WHEN = Pattern.compile("(?i)" + BEFORE + "$");
    private static final Pattern JOINT = Pattern.compile("[,;] (?:(?:and|but|then) )*(?=\\p{L}*)| (?:and|but) ");
    private static final Pattern LOOSE =
            Pattern.compile("(?i).*\\b(?:in|on|of|by|the|an?|since|and|to|from|at|until|between|it|than)$");

    /** Every year of a text with what happened in it; none where one of them has no words of its own. */
    static List<Dated> in(String text) {
        List<Dated> all = new ArrayList<>();
        int from = 0;
        for (int end : ends(text)) {
            String clause = text.substring(from, end);
            List<MatchResult> years = YEAR.matcher(clause).results().toList();
            Optional<Dated> dated = years.size() == 1 ? of(clause, years.get(0), from) : Optional.empty();
            if (dated.isEmpty()) {
                return List.of();
            }
            all.add(dated.get());
            from = end;
        }
        return all;
    }

    /** Where a clause ends that has a year of its own; what stands behind the last year belongs to it. */
    private static List<Integer> ends(String text) {
        List<MatchResult> years = YEAR.matcher(text).results().toList();
        List<Integer> ends = new ArrayList<>();
        for (int at = 1; at < years.size(); at++) {
            Matcher joint = JOINT.matcher(text)
                    .region(years.get(at - 1).end(), years.get(at).start());
            if (joint.find()) {
                ends.add(joint.end());
            }
        }
        if (!years.isEmpty()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static Optional<Dated> of(String clause, MatchResult year, int offset) {
        String before = clause.substring(0, year.start());
        Matcher when = WHEN.matcher(before);
        if (!when.find()) {
            return Optional.empty();
        }
        String behind = clause.substring(year.end()).replaceFirst("^, ", " ");
        String told = (before.substring(0, when.start()).strip() + " " + behind.strip()).strip();
        String text = Clauses.item(told.replaceAll(" (?=[.,;:!?])", "")
                .replaceFirst("(?:[,;]? ?\\b(?:and|but|then)|[,;])$", "")
                .replaceFirst("(?i)^(?:and|then) ", ""));
        boolean says = text.codePoints().filter(Character::isLetter).count() > 2
                && !LOOSE.matcher(text).matches();
        return says ? Optional.of(new Dated(number(year.group()), year.group(), text, offset)) : Optional.empty();
    }

    private static int number(String date) {
        int digits = Integer.parseInt(date.replaceAll("\\D", ""));
        return date.contains("BC") ? -digits : digits;
    }

    /** Whether each comes after the one before. */
    static boolean ordered(List<Dated> dates) {
        return Stream.iterate(1, at -> at < dates.size(), at -> at + 1)
                .allMatch(at -> dates.get(at - 1).year() < dates.get(at).year());
    }
}
