package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes speakable points of what stands in a row: sentences stay word for word, fragments are repaired where it is safe. */
final class Points {
    private static final List<String> MEASURES =
            List.of("long", "wide", "tall", "high", "deep", "thick", "old", "across", "away");

    private final Lexicon lexicon;
    private final Topic topic;
    private final boolean contracted;
    /** What the points so far were about. */
    private Optional<String> pronoun;

    Points(Lexicon lexicon, Topic topic, boolean contracted) {
        this.lexicon = lexicon;
        this.topic = topic;
        this.contracted = contracted;
        this.pronoun = topic.pronoun();
    }

    List<Point> of(List<String> written) {
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            points.addAll(of("key_points[" + (at + 1) + "]", written.get(at)));
        }
        return points;
    }

    /** The point, told after those that were made before; none when there is nothing to say in it. */
    List<Point> of(String source, String written) {
        String clean = clean(written);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of();
        }
        List<String> sentences = Sentences.split(ended(Words.capitalised(clean)));
        if (sentences.size() > 1) {
            return List.of(new Point(source, sentences, true));
        }
        Clause clause = new Clause(lexicon, clean);
        boolean whole = whole(clause);
        if (whole && topic.shape() != Topic.Shape.LIST) {
            pronoun = subject(clause).or(topic::pronoun);
        }
        String spoken = whole ? clean : repaired(clean, clause, pronoun);
        boolean verbFirst = lexicon.mostlyVerb(clause.bare(0));
        return List.of(new Point(
                source,
                Sentences.split(ended(Words.capitalised(spoken))),
                whole || verbFirst || !spoken.equals(clean)));
    }

    /** Without list marks: "1. ", "- ", "Step 2: ". */
    private static String clean(String point) {
        return point.trim()
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:[-*•–]\\s+|\\(?\\d{1,2}[.)]\\s+(?=\\p{L})|(?i:step) \\d{1,2}[:.)]\\s*)", "")
                .replaceFirst("[\\s,;:]+$", "");
    }

    static String ended(String text) {
        return text.matches(".*[.!?…][\"'”’)]*") ? text : text + ".";
    }

    private static boolean whole(Clause clause) {
        return clause.verb().isPresent();
    }

    private Optional<String> subject(Clause clause) {
        int at = clause.verb().orElseThrow().at();
        String head = clause.bare(at - 1);
        boolean own = List.of("it", "they").contains(clause.bare(0)) && at == 1;
        if (own) {
            return Optional.of(clause.bare(0));
        }
        return lexicon.noun(head)
                        && !lexicon.gerund(head)
                        && !Words.PEOPLE.contains(lexicon.singular(head).orElse(head))
                ? Optional.of(clause.plural(at) ? "they" : "it")
                : Optional.empty();
    }

    private String repaired(String point, Clause clause, Optional<String> pronoun) {
        if (countsThings(clause)) {
            return "There are " + new Casing(lexicon, point).inside(point);
        }
        if (pronoun.isEmpty() || clause.size() < 2) {
            return point;
        }
        String they = pronoun.get();
        String rest = new Casing(lexicon, point).inside(point);
        if (passive(clause) || described(clause)) {
            return Words.capitalised(they) + be(they, point) + rest;
        }
        boolean third = they.equals("it")
                && lexicon.third(clause.bare(0))
                        .filter(base -> lexicon.mostlyVerb(base) && !lexicon.noun(base))
                        .isPresent();
        return third ? "It " + rest : point;
    }

    private String be(String they, String point) {
        boolean past = point.matches(
                "(?i).*\\b(?:in|since|by|from|around|until)(?: \\p{L}+)? (?:1\\d{3}|20[0-2]\\d)(?: to .*|[,.;].*)?");
        if (past) {
            return they.equals("they") ? " were " : " was ";
        }
        if (contracted) {
            return they.equals("they") ? "'re " : "'s ";
        }
        return they.equals("they") ? " are " : " is ";
    }

    /** "82 peaks above 4000 metres", but neither "4808 metres at the top" nor "29.5 days". */
    private boolean countsThings(Clause clause) {
        String number = clause.bare(0);
        String thing = clause.bare(1);
        return Words.number(number)
                && !number.matches("one|1")
                && !Words.UNITS.contains(thing)
                && lexicon.singular(thing).isPresent()
                && (clause.size() == 2 || Words.PREPOSITIONS.contains(clause.bare(2)));
    }

    /** "Rolled into shape", "Named after a lawsuit", but not "Won the war" or "Died in 1943". */
    private boolean passive(Clause clause) {
        String word = clause.bare(0);
        String next = clause.bare(1);
        boolean paired = next.equals("and") && lexicon.participle(clause.bare(2));
        boolean follows = paired || Words.PREPOSITIONS.contains(next) || Words.ADVERBS.contains(next);
        return lexicon.participle(word)
                && follows
                && !Words.INTRANSITIVE.contains(lexicon.past(word).orElse(word));
    }

    private boolean described(Clause clause) {
        boolean measured = Words.number(clause.bare(0))
                && Words.UNITS.contains(clause.bare(1))
                && MEASURES.contains(clause.bare(2))
                && clause.size() == 3;
        String pair = clause.bare(0) + " " + clause.bare(1).toLowerCase(Locale.ROOT);
        return measured
                || List.of(
                                "rich in",
                                "full of",
                                "good for",
                                "safe for",
                                "able to",
                                "bigger than",
                                "smaller than",
                                "larger than",
                                "older than",
                                "younger than",
                                "heavier than",
                                "lighter than",
                                "hotter than",
                                "colder than",
                                "faster than",
                                "slower than",
                                "longer than",
                                "shorter than",
                                "taller than",
                                "stronger than",
                                "low in",
                                "high in",
                                "easy to",
                                "hard to",
                                "free of",
                                "native to",
                                "visible from",
                                "similar to",
                                "made of")
                        .contains(pair);
    }
}
