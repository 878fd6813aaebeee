package io.reelmill.infrastructure.client.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A run of words that may be a subject with its verb.
 *
 * <p>Nothing here understands English; it finds a finite verb only where subject and verb agree, and finds none when in
 * doubt, so that the caller leaves the words alone.
 */
final class Clause {
    /** A finite verb: where it stands, what kind, and its base form. */
    record Verb(int at, Form form, String base, boolean sure) {}

    enum Form {
        AUXILIARY,
        THIRD,
        BASE,
        PAST
    }

    private final Lexicon lexicon;
    private final List<String> tokens;
    private final List<String> bare;

    Clause(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.tokens = Arrays.asList(text.trim().split("\\s+"));
        this.bare = tokens.stream().map(Words::bare).toList();
    }

    List<String> tokens() {
        return tokens;
    }

    String bare(int at) {
        return at < bare.size() ? bare.get(at) : "";
    }

    int size() {
        return tokens.size();
    }

    /** The tokens from one to before another, joined. */
    String text(int from, int to) {
        return String.join(" ", tokens.subList(from, to));
    }

    /** The finite verb, when there is one that its subject agrees with. */
    Optional<Verb> verb() {
        List<Verb> found = candidates();
        Optional<Verb> sure = found.stream().filter(Verb::sure).findFirst();
        if (sure.isPresent() || found.isEmpty()) {
            return sure;
        }
        // "water cycles work": of two neighbours that could both be the verb, the first is the noun.
        Verb first = found.get(0);
        return Optional.of(found.size() > 1 && found.get(1).at() == first.at() + 1 ? found.get(1) : first);
    }

    /** Whether more than one finite verb is there, or a clause within the subject: too much to turn around. */
    boolean tangled() {
        Optional<Verb> verb = verb();
        if (verb.isEmpty()) {
            return true;
        }
        int at = verb.get().at();
        boolean relative = bare.subList(1, at).stream().anyMatch(Words.RELATIVES::contains);
        boolean comma = tokens.subList(0, at).stream().anyMatch(token -> token.endsWith(","));
        boolean another = bare.subList(at + 1, bare.size()).stream().anyMatch(Words.AUXILIARIES::contains);
        boolean pastFirst = verb.get().form() == Form.PAST
                && candidates().stream().anyMatch(other -> other.at() > at && other.form() != Form.BASE);
        return relative || comma || another || pastFirst;
    }

    private List<Verb> candidates() {
        List<Verb> found = new ArrayList<>();
        for (int at = 1; at < bare.size(); at++) {
            if (endsSubject(at - 1)) {
                candidate(at).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean endsSubject(int at) {
        String word = bare.get(at);
        return !word.isEmpty()
                && !tokens.get(at).matches(".*[:;.!?]")
                && !(Words.DETERMINERS.contains(word) && !Words.QUANTIFIERS.contains(word))
                && !Words.PREPOSITIONS.contains(word)
                && !Words.CONJUNCTIONS.contains(word)
                && !(at == 0 && Words.number(word))
                && !lexicon.mostlyVerb(word)
                && (at > 0 || !Words.ADVERBS.contains(word));
    }

    private Optional<Verb> candidate(int at) {
        String word = bare.get(at);
        if (Words.AUXILIARIES.contains(word)) {
            boolean main = Words.POSSESSIVES.contains(word)
                    && !lexicon.participle(bare(at + 1))
                    && !lexicon.verb(bare(at + 1));
            return Optional.of(main ? possessive(at, word) : new Verb(at, Form.AUXILIARY, word, true));
        }
        Optional<Verb> third = lexicon.third(word)
                .filter(base -> agrees(at, false))
                .map(base -> new Verb(at, Form.THIRD, base, lexicon.mostlyVerb(base)));
        if (third.isPresent()) {
            return third;
        }
        if (lexicon.verb(word) && agrees(at, true)) {
            return Optional.of(new Verb(at, Form.BASE, word, lexicon.mostlyVerb(word)));
        }
        return lexicon.past(word).map(base -> new Verb(at, Form.PAST, base, false));
    }

    private static Verb possessive(int at, String word) {
        return switch (word) {
            case "has", "does" -> new Verb(at, Form.THIRD, word.equals("has") ? "have" : "do", true);
            case "had", "did" -> new Verb(at, Form.PAST, word.equals("had") ? "have" : "do", true);
            default -> new Verb(at, Form.BASE, word, true);
        };
    }

    private boolean agrees(int at, boolean plural) {
        if (at > 1 && lexicon.gerund(bare.get(0))) {
            return true;
        }
        return plural(at) == plural;
    }

    /** Whether the subject that ends before {@code at} is plural. */
    boolean plural(int at) {
        int end = at;
        for (int each = 1; each < at; each++) {
            if (bare.get(each).equals("and")) {
                return true;
            }
            if (Words.PREPOSITIONS.contains(bare.get(each))) {
                end = each;
                break;
            }
        }
        while (end > 1 && Words.ADVERBS.contains(bare.get(end - 1))) {
            end--;
        }
        String head = bare.get(end - 1);
        return Words.PLURAL_PRONOUNS.contains(head)
                || lexicon.singular(head).isPresent()
                || end == 1 && lexicon.third(head).isPresent()
                || unknownPlural(tokens.get(end - 1), head);
    }

    private boolean unknownPlural(String token, String head) {
        return head.length() > 3
                && head.endsWith("s")
                && !head.matches(".*(ss|us|is|'s)")
                && !Words.SINGULAR_IN_S.contains(head)
                && !lexicon.noun(head)
                && Character.isLowerCase(token.charAt(0));
    }
}
