package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds two things that a sentence sets against each other. */
final class Comparisons {
    private static final String SIDE = "[\\p{L}\\p{N}'’-]+(?: [\\p{L}\\p{N}'’-]+){0,3}?";
    private static final String VERB =
            "(?:is|are|was|were|has|have|had|can|cannot|(?:need|use|live|eat|sleep|grow|make|take|give|"
                    + "come|run|work|cost|keep|like|want|get|drink|contain|produce|absorb|prefer|last|move|swim|hunt|sing|stay|travel)s?)";
    private static final Pattern VERSUS =
            Pattern.compile("(?<a>" + SIDE + ") (?:vs\\.?|versus) (?<b>" + SIDE + ")[.?!]?");
    private static final Pattern AGAINST = Pattern.compile("(?i)^(?<a>" + SIDE + ") (?<averb>" + VERB
            + ") (?<atail>[^,;]{2,60})" + "(?:,|;)? (?<joint>while|whereas|but) (?<b>" + SIDE + ") (?<bverb>" + VERB
            + ") (?<btail>[^,;]{2,60}?)[.!]?$");
    private static final Pattern THAN =
            Pattern.compile("^(?<a>" + SIDE + ") (?:is|are|was|were|has|have|had|lives?|lasts?|grows?|"
                    + "weighs?|runs?|moves?|sleeps?|costs?|contains?|needs?|uses?|makes?|produces?) "
                    + "(?<how>(?:(?:much|far|even|a lot|slightly|many times|\\w+ times) )?(?:(?:more|less|fewer)(?: \\p{Ll}+){0,2}|"
                    + "\\p{Ll}{2,}er)) than (?<b>" + SIDE + ")(?: (?:is|are|was|were|has|have|do|does|did))?[.!]?$");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> HAVE = Set.of("has", "have", "had");

    private Comparisons() {}

    static List<Motif> in(List<Sentence> sentences) {
        return sentences.stream().flatMap(Comparisons::in).toList();
    }

    private static Stream<Motif> in(Sentence sentence) {
        String text = sentence.text();
        return Stream.of(figures(sentence), against(sentence, text), than(sentence, text), versus(sentence, text))
                .flatMap(Optional::stream)
                .limit(1);
    }

    /** "A dog lives 13 years, but a tortoise lives 150 years". */
    private static Optional<Motif> figures(Sentence sentence) {
        List<Bar> bars = Bar.in(sentence.text());
        boolean contrast = sentence.text().matches(".*[,;]? (?:but|while|whereas) .*");
        if (bars.size() != 2 || !contrast) {
            return Optional.empty();
        }
        List<Motif.Mention> sides = bars.stream()
                .map(bar -> new Motif.Mention(
                        Part.of(bar.label(), bar.figure()), sentence.number(), sentence.timeAt(bar.offset())))
                .toList();
        return Optional.of(new Motif(
                Design.COMPARISON,
                both(sentence.text(), bars.get(0).label(), bars.get(1).label()),
                sides));
    }

    /** "Cats purr softly, while dogs bark loudly"; with "but" only where both clauses say it with the same verb. */
    private static Optional<Motif> against(Sentence sentence, String text) {
        Matcher found = AGAINST.matcher(text);
        if (!found.matches() || !sides(found)) {
            return Optional.empty();
        }
        boolean contrast =
                found.group("joint").equalsIgnoreCase("whereas") || same(found.group("averb"), found.group("bverb"));
        String first = text.substring(0, found.end("atail"));
        String second = text.substring(found.start("b"), found.end("btail"));
        return contrast
                ? Optional.of(motif(
                        sentence,
                        both(text, Clauses.label(found.group("a")), Clauses.label(found.group("b"))),
                        side(Clauses.heading(first), 0),
                        side(Clauses.heading(second), found.start("b"))))
                : Optional.empty();
    }

    /** "Venus is hotter than Mercury". */
    private static Optional<Motif> than(Sentence sentence, String text) {
        Matcher found = THAN.matcher(text);
        return found.matches() && sides(found)
                ? Optional.of(motif(
                        sentence,
                        Clauses.heading(found.group("how")) + " than",
                        side(Clauses.label(found.group("a")), found.start("a")),
                        side(Clauses.label(found.group("b")), found.start("b"))))
                : Optional.empty();
    }

    private static Optional<Motif> versus(Sentence sentence, String text) {
        Matcher found = VERSUS.matcher(text);
        return found.matches()
                ? Optional.of(motif(
                        sentence,
                        Clauses.heading(text),
                        side(Clauses.label(found.group("a")), found.start("a")),
                        side(Clauses.label(found.group("b")), found.start("b"))))
                : Optional.empty();
    }

    /** A side with the offset of its first word. */
    private record Side(String text, int offset) {}

    private static Side side(String text, int offset) {
        return new Side(text, offset);
    }

    private static Motif motif(Sentence sentence, String heading, Side... sides) {
        List<Motif.Mention> mentions = Stream.of(sides)
                .map(side -> new Motif.Mention(Part.of(side.text()), sentence.number(), sentence.timeAt(side.offset())))
                .toList();
        return new Motif(Design.COMPARISON, heading, mentions);
    }

    private static boolean sides(Matcher found) {
        String a = Clauses.label(found.group("a")).toLowerCase(Locale.ROOT);
        String b = Clauses.label(found.group("b")).toLowerCase(Locale.ROOT);
        return names(found.group("a")) && names(found.group("b")) && !a.equals(b);
    }

    private static boolean names(String side) {
        return Clauses.names(side) && !Character.isDigit(side.charAt(0));
    }

    private static boolean same(String verb, String other) {
        return BE.contains(verb) && BE.contains(other)
                || HAVE.contains(verb) && HAVE.contains(other)
                || verb.replaceFirst("s$", "").equals(other.replaceFirst("s$", ""));
    }

    /** Both in a heading; the second begins small where its sentence has it so: "Tea and coffee", "Paris and London". */
    private static String both(String text, String a, String b) {
        boolean written = Pattern.compile("(?<!\\p{L})" + Pattern.quote(b) + "(?!\\p{L})")
                .matcher(text)
                .find();
        return a + " and " + (written ? b : b.substring(0, 1).toLowerCase(Locale.ROOT) + b.substring(1));
    }
}
