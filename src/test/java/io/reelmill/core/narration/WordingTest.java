package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.topic.TopicRequests;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Narration NARRATION = new Narration(
            List.of(
                    new SpokenLine(1, "The tide turns.", 0.4, 1.4, List.of()),
                    new SpokenLine(2, "Boats turn with it.", 1.8, 3, List.of())),
            4);

    @Test
    void lines_were_spoken_one_by_one() {
        Wording wording = Wording.of(NARRATION, TopicRequests.of("topic", "Tides", "language", "en-GB"), true);

        assertThat(wording).isEqualTo(new Wording(List.of("The tide turns.", "Boats turn with it."), "en-GB"));
    }

    @Test
    void a_recording_was_heard_as_a_whole() {
        Wording wording = Wording.of(
                NARRATION,
                TopicRequests.of(
                        "topic", "Tides", "script", "The tide turns. Boats turn with it.", "recording", "tides.wav"),
                false);

        assertThat(wording.passages()).containsExactly("The tide turns. Boats turn with it.");
    }

    @Test
    void of_another_voice_nothing_is_told_word_by_word() {
        assertThat(Wording.of(NARRATION, TopicRequests.of("topic", "Tides"), false)
                        .passages())
                .isEmpty();
    }

    @Test
    void where_nobody_speaks_nothing_is_said() {
        assertThat(Wording.of(NARRATION, TopicRequests.of("topic", "Tides", "voice", "none"), true)
                        .passages())
                .isEmpty();
    }
}
