package io.reelmill.infrastructure.client.planner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A topic as it was asked for, understood as far as its form tells: question, promise of a number, or title. */
final class Topic {
    /** How the points hang together. */
    enum Shape {
        /** What is done or happens one after the other: told with order words, never cut. */
        STEPS,
        /** An explanation or a story: told in its order, never cut. */
        CHAIN,
        /** Things side by side: the last may be left out. */
        LIST
    }

    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?i)^(?:please )?(?:(?:make|create|produce)(?: me| us)? )?an? (?:short |quick |little )?(?:video|clip|reel|film) "
                    + "(?:about|on|of|explaining|showing|that explains|that shows) (?=\\S)"
                    + "|^(?:please )?(?:explain|describe|talk about|tell (?:me |us )?about|show (?:me |us )?(?=how|why))\\s*(?=\\S)");
    private static final Pattern EXPLAINED = Pattern.compile("(?i)^(.+?),? (?:explained|in a nutshell)$");
    private static final Pattern PROMISE = Pattern.compile(
            "(?i)^((?:the |top |my |our )*)(\\d{1,2}|[a-z]+) ((?:[\\p{L}'-]+ ){0,2}?)([\\p{L}]+)\\b(.*)$");
    private static final Pattern STEPWISE =
            Pattern.compile("(?i)\\b(?:step by step|steps|recipe|instructions)\\b|^from .+ to .+|^making .+");
    private static final Pattern TOLD = Pattern.compile(
            "(?i)\\b(?:story|history|rise and fall|timeline|life|journey|birth|origin|origins|day in) of\\b|^from .+ to .+");
    static final Pattern ASKED = Pattern.compile("(?i)^(who|what|why|when|where|how|which|whose)\\b.*");
    private static final Pattern MADE =
            Pattern.compile("\\b(?:is|are|was|were|gets?)\\b.*\\b(?:made|built|produced|brewed|"
                    + "formed|created|baked|grown|printed|refined|recycled|harvested|roasted|manufactured|written|mined|processed|"
                    + "prepared|cooked|assembled|forged|blown|woven|born)\\b");

    private static final Pattern TASK = Pattern.compile("(?i)how to ([^?!:.]+)");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}\\S*(?: (?:\\p{Lu}\\S*|van|von|der|de|da|di|del|la|le|of|the|bin|ibn))*");

    private final Lexicon lexicon;
    private final String text;

    Topic(Lexicon lexicon, String asked) {
        this.lexicon = lexicon;
        String clean = asked.trim().replaceAll("\\s+", " ").replaceAll("[\\s.,;:]+$", "");
        String rest = DIRECTIVE.matcher(clean).replaceFirst("");
        this.text = Words.capitalised(rest.isBlank() ? clean : rest);
    }

    /** The topic without the words that only ask for a video about it. */
    String text() {
        return text;
    }

    /** Whether it is more than a title: several sentences, or one that is spoken for itself. */
    boolean wordy() {
        return text.split(" ").length > Sentences.LONGEST
                || Sentences.split(text).size() > 1;
    }

    private String question() {
        int colon = text.indexOf(": ");
        return colon > 0 && ASKED.matcher(text.substring(colon + 2)).matches() ? text.substring(colon + 2) : text;
    }

    Shape shape() {
        String lower = question().toLowerCase(Locale.ROOT);
        if (lower.startsWith("how to ") || STEPWISE.matcher(text).find() || lower.matches("how do (?:you|i|we) .*")) {
            return Shape.STEPS;
        }
        if (lower.startsWith("how ")) {
            return ofProcess(lower) ? Shape.STEPS : Shape.CHAIN;
        }
        boolean chain = lower.matches("(?:why|what happens|what makes|what causes|when) .*")
                || TOLD.matcher(text).find();
        return chain && promised().isEmpty() ? Shape.CHAIN : Shape.LIST;
    }

    private static boolean ofProcess(String lower) {
        return lower.matches(".*\\bworks?\\b[?!]?") || MADE.matcher(lower).find();
    }

    /** How many things the topic promises. */
    Optional<Integer> promised() {
        Matcher promise = PROMISE.matcher(text);
        if (!promise.matches() || !counted(promise)) {
            return Optional.empty();
        }
        String number = promise.group(2).toLowerCase(Locale.ROOT);
        if (number.matches("\\d+")) {
            return Optional.of(Integer.valueOf(number));
        }
        return Optional.ofNullable(Words.NUMBERS.get(number));
    }

    /** "Five habits ...", and "Three rivers that ..." whatever they are. */
    private boolean counted(Matcher promise) {
        String things = promise.group(4).toLowerCase(Locale.ROOT);
        return Words.COUNTED.contains(things)
                || lexicon.singular(things).isPresent()
                        && !Words.UNITS.contains(things)
                        && promise.group(5).matches("(?i) (?:that|who|which|you|every) .*");
    }

    /** The same topic, promising no number. */
    Topic unpromised() {
        Matcher promise = PROMISE.matcher(text);
        return promised().isPresent() && promise.matches()
                ? new Topic(lexicon, promise.group(3) + promise.group(4) + promise.group(5))
                : this;
    }

    /** The topic as its own question, where it can be turned into one with certainty. */
    Optional<String> asked() {
        if (text.endsWith("?")) {
            return Optional.of(text);
        }
        String question = question();
        String before = text.substring(0, text.length() - question.length());
        if (ASKED.matcher(question).matches()) {
            return Optional.ofNullable(inverted(question)).map(inverted -> before + inverted + "?");
        }
        Matcher explained = EXPLAINED.matcher(text);
        if (explained.matches()
                && new Clause(lexicon, explained.group(1)).verb().isEmpty()) {
            String thing = explained.group(1);
            boolean plural = new Clause(lexicon, thing).plural(thing.split(" ").length);
            return Optional.of("What " + (plural ? "are " : "is ") + inside(thing) + "?");
        }
        return Optional.empty();
    }

    private @org.jspecify.annotations.Nullable String inverted(String question) {
        int space = question.indexOf(' ');
        if (space < 0) {
            return null;
        }
        String word = question.substring(0, space);
        String rest = question.substring(space + 1);
        String first = Words.bare(rest.split(" ")[0]);
        String lower = word.toLowerCase(Locale.ROOT);
        if (first.equals("to")) {
            return lower.matches("how|what") ? word + " do you " + rest.substring(3) : null;
        }
        if (Words.AUXILIARIES.contains(first)) {
            return question;
        }
        if (Statement.subject(lexicon, lower, first)) {
            return question;
        }
        return List.of("how", "why", "where", "what", "when").contains(lower) ? fronted(word, rest) : null;
    }

    private @org.jspecify.annotations.Nullable String fronted(String word, String rest) {
        Clause clause = new Clause(lexicon, rest);
        if (clause.tangled() || Words.DEGREES.contains(clause.bare(0)) && word.equalsIgnoreCase("how")) {
            return null;
        }
        Clause.Verb verb = clause.verb().orElseThrow();
        String subject = clause.text(0, verb.at());
        String after = verb.at() + 1 < clause.size() ? " " + clause.text(verb.at() + 1, clause.size()) : "";
        return switch (verb.form()) {
            case AUXILIARY -> word + " " + clause.tokens().get(verb.at()) + " " + inside(subject) + after;
            case THIRD -> word + " does " + inside(subject) + " " + verb.base() + mark(clause, verb) + after;
            case BASE -> word + " do " + inside(subject) + " " + verb.base() + mark(clause, verb) + after;
            case PAST -> word + " did " + inside(subject) + " " + verb.base() + mark(clause, verb) + after;
        };
    }

    private static String mark(Clause clause, Clause.Verb verb) {
        return clause.tokens().get(verb.at()).replaceFirst("^[\\p{L}']+", "");
    }

    /** "How do you save money?" for a topic that tells to. */
    Optional<String> advised() {
        String first = Words.bare(text.split(" ")[0]);
        return lexicon.mostlyVerb(first) && text.indexOf(' ') > 0 && !text.matches(".*[?!:.].*")
                ? Optional.of("How do you " + inside(text) + "?")
                : Optional.empty();
    }

    /** "bake a loaf" for a topic that asks how to. */
    Optional<String> task() {
        Matcher to = TASK.matcher(text);
        return to.matches() ? Optional.of(to.group(1)) : Optional.empty();
    }

    /** "Want to save money?" for a topic that tells to. */
    Optional<String> wanted() {
        return advised()
                .filter(asked -> text.matches("(?i)[^,]+"))
                .filter(asked -> !text.matches("(?i).* (?:first|today|now|always)"))
                .map(asked -> "Want to " + inside(text) + "?");
    }

    /** Whether it only names what the video is about: it neither asks nor tells to do something nor promises a number. */
    boolean titled() {
        return asked().isEmpty()
                && promised().isEmpty()
                && advised().isEmpty()
                && because("That is ").isEmpty()
                && !text.contains(": ");
    }

    /** Whether it is nothing but a name. */
    boolean name() {
        return NAME.matcher(text).matches() && text.split(" ").length > 1;
    }

    /** "That is why the sky is blue." for a topic that says so in that order, after the words given for "That is ". */
    Optional<String> because(String begun) {
        return new Statement(lexicon, question(), this).after(begun);
    }

    /** "The sky is blue. Why?" for a topic that asks why it is. */
    Optional<String> stated() {
        return question().equals(text) ? new Statement(lexicon, text, this).asked() : Optional.empty();
    }

    /** "What is it?" for a title that names one ordinary thing. */
    Optional<String> what() {
        if (promised().isPresent() || ASKED.matcher(text).matches() || text.matches(".*[?!:,].*")) {
            return Optional.empty();
        }
        return pronoun().map(they -> they.equals("they") ? "What are they?" : "What is it?");
    }

    /** {@code it} or {@code they} for what the topic is about, when that is a thing and no person. */
    Optional<String> pronoun() {
        String subject = ASKED.matcher(question()).matches() ? question().replaceFirst("^\\S+ ", "") : text;
        subject = EXPLAINED.matcher(subject).replaceFirst("$1");
        Clause clause = new Clause(lexicon, subject);
        int end = clause.verb().map(Clause.Verb::at).orElse(clause.size());
        for (int at = 1; at < end; at++) {
            if (Words.PREPOSITIONS.contains(clause.bare(at)) || clause.bare(at).equals("and")) {
                return Optional.empty();
            }
        }
        String head = clause.bare(end - 1);
        String one = lexicon.singular(head).orElse(head);
        boolean thing = lexicon.noun(head)
                && !lexicon.gerund(head)
                && !Words.PEOPLE.contains(one)
                && !lexicon.mostlyVerb(clause.bare(0));
        return thing ? Optional.of(clause.plural(end) ? "they" : "it") : Optional.empty();
    }

    /** The words as they stand inside a sentence: a first word that is an ordinary one begins small. */
    String inside(String words) {
        return new Casing(lexicon, text).inside(words);
    }
}
