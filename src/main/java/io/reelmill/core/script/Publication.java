package io.reelmill.core.script;

import io.reelmill.core.topic.Platform;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;

/**
 * The words that go with a finished video where it is published. Kept as {@code final_output/publish.json}.
 *
 * @param hashtags without the leading sign
 * @param caption description and hashtags as one text to paste, within what the platform takes
 */
public record Publication(
        String title,
        String description,
        List<String> hashtags,
        String caption,
        String platform,
        Disclosure disclosure) {
    /** Of all that take captions, TikTok and Instagram take the fewest characters. */
    private static final int LONGEST_CAPTION = 2200;

    private static final int LONGEST_ON_X = 280;

    public Publication {
        hashtags = List.copyOf(hashtags);
    }

    /** What is published with the script's video. */
    public static Publication of(Script script, TopicRequest request, Disclosure disclosure) {
        return new Publication(
                script.title(),
                script.description(),
                script.hashtags(),
                caption(script, request.platform()),
                request.platform().label(),
                disclosure);
    }

    /** Title and description are separate fields on YouTube; elsewhere this is the whole post. */
    private static String caption(Script script, Platform platform) {
        int longest = longest(platform);
        StringBuilder text = new StringBuilder(
                CleanText.shortened(script.description(), longest).orElse(""));
        String between = "\n\n";
        for (String tag : script.hashtags()) {
            if (text.length() + between.length() + 1 + tag.length() <= longest) {
                text.append(between).append('#').append(tag);
                between = " ";
            }
        }
        return text.toString();
    }

    private static int longest(Platform platform) {
        return platform == Platform.X ? LONGEST_ON_X : LONGEST_CAPTION;
    }
}
