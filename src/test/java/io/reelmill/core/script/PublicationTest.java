package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static Publication published(String platform, String description, List<String> tags) {
        Line line = new Line("Tea is old.", "topic", Line.Role.HOOK);
        Script script = new Script("Tea", List.of(line), line.text(), description, tags, List.of());
        TopicRequest request = TopicRequests.of("topic", "Tea", "platform", platform);
        return Publication.of(script, request, Disclosure.of(request, true));
    }

    @Test
    void has_the_whole_post_as_one_text() {
        assertThat(published("tiktok", "Tea is old.", List.of("GreenTea", "Food"))
                        .caption())
                .isEqualTo("Tea is old.\n\n#GreenTea #Food");
        assertThat(published("tiktok", "Tea is old.", List.of()).caption()).isEqualTo("Tea is old.");
    }

    @Test
    void leaves_out_hashtags_that_find_no_room_in_a_post() {
        List<String> tags = Collections.nCopies(8, "A".repeat(39));

        assertThat(published("x", "Tea is old.".repeat(10), tags).caption())
                .hasSizeLessThanOrEqualTo(280)
                .contains("#" + "A".repeat(39));
        assertThat(published("tiktok", "Tea is old.".repeat(10), tags).caption())
                .hasSizeGreaterThan(400);
    }

    @Test
    void a_post_is_never_longer_than_the_platform_takes() {
        String description = "Tea is old. ".repeat(50).strip();

        String caption = published("x", description, List.of("Tea", "Food")).caption();
        assertThat(caption)
                .hasSizeLessThanOrEqualTo(280)
                .startsWith("Tea is old. Tea")
                .contains("…");
        assertThat(published("x", description, List.of("A".repeat(39))).caption())
                .as("there is no room for it")
                .hasSizeLessThanOrEqualTo(280)
                .endsWith("…");
        assertThat(published("tiktok", description, List.of("Tea")).caption()).isEqualTo(description + "\n\n#Tea");
        assertThat(published("x", description, List.of()).description())
                .as("a field of its own")
                .isEqualTo(description);
    }
}
