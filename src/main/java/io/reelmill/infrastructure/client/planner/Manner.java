package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.topic.TopicRequest;
import java.util.regex.Pattern;

/**
 * How a row wants to be spoken to, as far as its free words tell.
 *
 * @param casual contractions, and an opening as among friends
 * @param sober no question to people who know the subject
 */
record Manner(boolean casual, boolean sober) {
    private static final Pattern CASUAL = Pattern.compile(
            "(?i).*\\b(?:playful|fun|funny|friendly|casual|warm|relaxed|chatty|conversational|witty|humorous|light-?hearted|upbeat)\\b.*");
    private static final Pattern FORMAL = Pattern.compile(
            "(?i).*\\b(?:serious|formal|professional|sober|academic|authoritative|solemn|neutral|technical)\\b.*");
    private static final Pattern EXPERTS = Pattern.compile(
            "(?i).*\\b(?:engineers?|experts?|professionals?|executives?|specialists?|doctors?|developers?|scientists?|managers?|researchers?|lawyers?|investors?)\\b.*");

    static Manner of(TopicRequest request) {
        boolean formal = FORMAL.matcher(request.tone()).matches();
        return new Manner(
                !formal && CASUAL.matcher(request.tone()).matches(),
                formal && EXPERTS.matcher(request.audience()).matches());
    }
}
