package io.reelmill.core.storyboard;

import static io.reelmill.core.storyboard.Tellings.CANVAS;
import static io.reelmill.core.storyboard.Tellings.MOON;
import static io.reelmill.core.storyboard.Tellings.RATE;
import static io.reelmill.core.storyboard.Tellings.drawn;
import static io.reelmill.core.storyboard.Tellings.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.InMemoryDocuments;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepStoryboardTest {
    @Test
    void is_kept_once_for_the_same_narration(@TempDir Path outputs) {
        InMemorySessions sessions = new InMemorySessions(outputs);
        SessionFolder session = sessions.open();
        TopicRequest request = TopicRequests.of("topic", MOON.title());
        KeepStoryboard keep = new KeepStoryboard(new InMemoryDocuments(), Knowledge.NONE, RATE);

        Storyboard first = keep.keep(session, request, MOON, spoken(MOON), CANVAS);
        Storyboard again = keep.keep(session, request, MOON, spoken(MOON), CANVAS);
        keep.keep(session, request, MOON, spoken(MOON), new Canvas(1920, 1080));

        assertThat(again).isEqualTo(first).isEqualTo(drawn(MOON));
        assertThat(sessions.derived()).containsExactly("storyboard", "storyboard");
    }
}
