package io.reelmill.core.storyboard;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.TopicRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells words that are somebody's from plain ones. */
final class Quotations {
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]+)[\"”]");
    private static final Pattern VERSE = Pattern.compile(
            "(?i).*\\b(?:verse|verses|poem|poetry|poetic|haiku|sonnet|lyrics?|quote|quotes|quotation|saying|proverb|psalm|prayer|motto)\\b.*");
    private static final int LEAST_WORDS = 4;

    private final boolean verse;

    Quotations(TopicRequest request) {
        this.verse = VERSE.matcher(request.topic() + " " + request.style()).matches();
    }

    /** The words to be set as a quotation. */
    Optional<String> in(Line line, String text) {
        if (verse && line.source().equals("script")) {
            return Optional.of(text.replaceAll("^[\"“]|[\"”]$", ""));
        }
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() && quoted.group(1).trim().split("\\s+").length >= LEAST_WORDS
                ? Optional.of(quoted.group(1).replaceFirst(",$", ""))
                : Optional.empty();
    }
}
