package io.reelmill.infrastructure.client.planner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question that a topic asks, said as a statement: "why the sky is blue". */
final class Statement {
    private static final Pattern DOING = Pattern.compile("(?i)(how|why|where|when) (does|do) (.+)\\?");

    private final Lexicon lexicon;
    private final Topic topic;
    private final String text;

    /** @param question with its verb in either place */
    Statement(Lexicon lexicon, String question, Topic topic) {
        this.lexicon = lexicon;
        this.topic = topic;
        this.text = straight(question);
    }

    /** Whether such a question asks for its own subject: "what makes bread rise". */
    static boolean subject(Lexicon lexicon, String word, String first) {
        return List.of("what", "who", "which").contains(word)
                && (lexicon.third(first).isPresent() || lexicon.past(first).isPresent());
    }

    /** "That is why the sky is blue." after the words given for "That is ". */
    Optional<String> after(String begun) {
        Matcher asked = Topic.ASKED.matcher(text);
        int space = text.indexOf(' ');
        if (!asked.matches() || text.endsWith("?") || space < 0) {
            return Optional.empty();
        }
        String word = asked.group(1).toLowerCase(Locale.ROOT);
        String rest = text.substring(space + 1);
        Clause clause = new Clause(lexicon, rest);
        if (clause.bare(0).equals("to") && clause.size() > 1) {
            return Optional.of(begun + word + " " + (word.equals("how") ? "you " + rest.substring(3) : rest) + ".");
        }
        boolean told = subject(lexicon, word, clause.bare(0))
                || clause.verb().isPresent() && !Words.AUXILIARIES.contains(clause.bare(0));
        return told ? Optional.of(begun + word + " " + topic.inside(rest) + ".") : Optional.empty();
    }

    /** "The sky is blue. Why?" */
    Optional<String> asked() {
        Matcher asked = Topic.ASKED.matcher(text);
        int space = text.indexOf(' ');
        if (!asked.matches() || !asked.group(1).matches("(?i)why|how") || text.endsWith("?") || space < 0) {
            return Optional.empty();
        }
        Clause clause = new Clause(lexicon, text.substring(space + 1));
        boolean plain = !Words.AUXILIARIES.contains(clause.bare(0))
                && !clause.bare(0).equals("to")
                && !Words.DEGREES.contains(clause.bare(0))
                && !clause.tangled();
        return plain
                ? Optional.of(Words.capitalised(clause.text(0, clause.size())) + ". "
                        + Words.capitalised(asked.group(1)) + "?")
                : Optional.empty();
    }

    /** With the verb behind its subject, where it is sure which that is: "how a phone knows it". */
    private String straight(String question) {
        Matcher doing = DOING.matcher(question);
        if (!doing.matches()) {
            return question;
        }
        Clause clause = new Clause(lexicon, doing.group(3));
        boolean one = doing.group(2).equalsIgnoreCase("does");
        for (int at = 1; at < clause.size(); at++) {
            String base = clause.bare(at);
            if (lexicon.mostlyVerb(base) && lexicon.noun(clause.bare(at - 1))) {
                String verb = one ? Words.third(base) : base;
                boolean sure = !one || lexicon.third(verb).filter(base::equals).isPresent();
                String after = clause.text(at, clause.size()).substring(base.length());
                return sure ? doing.group(1) + " " + clause.text(0, at) + " " + verb + after : question;
            }
        }
        return question;
    }
}
