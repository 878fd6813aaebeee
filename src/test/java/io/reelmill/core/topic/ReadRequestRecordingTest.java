package io.reelmill.core.topic;

import static io.reelmill.core.topic.Readings.accepted;
import static io.reelmill.core.topic.Readings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRequestRecordingTest {
    private static final FootageFolder FOLDER =
            path -> path.startsWith("bees") ? Optional.empty() : Optional.of("the path of a file in jobs/media");
    private static final ReadRequest READER =
            new ReadRequest(new RequestRules(Map.of(), Readings.VOICES, List.of("en"), FOLDER));

    @Test
    void takes_a_recording_with_its_words_in_the_place_of_a_voice() {
        TopicRequest request =
                accepted(READER, "topic", "Bees", "script", "Bees dance.", "recording", "bees.MP3", "language", "sw");

        assertThat(request.recording()).contains("bees.MP3");
        assertThat(request.voice()).isEqualTo(TopicRequest.RECORDED);
        assertThat(request.narrated()).isTrue();
        assertThat(request.parameters().get("recording").value()).isEqualTo("bees.MP3");
    }

    @Test
    void a_row_without_a_recording_keeps_its_seed() {
        TopicRequest without = accepted(READER, "topic", "Bees", "script", "Bees dance.");

        assertThat(accepted(READER, "topic", "Bees", "script", "Bees dance.", "recording", "  ")
                        .seed())
                .isEqualTo(without.seed());
        assertThat(accepted(READER, "topic", "Bees", "script", "Bees dance.", "recording", "bees.wav")
                        .seed())
                .isNotEqualTo(without.seed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bees.ogg|a sound by its ending: wav or mp3",
                "ants.wav|the path of a file in jobs/media",
                "../bees.wav|a path that stays in the media folder, without ..",
                "/bees.wav|a path relative to the media folder, such as beach.mp4 or trip/beach.mp4"
            })
    void names_what_is_wrong_with_the_path(String path, String accepted) {
        assertThat(problems(READER, "topic", "Bees", "script", "Bees dance.", "recording", path))
                .containsExactly("line 7, recording '" + path + "': " + accepted);
    }

    @Test
    void asks_for_the_words_that_are_said() {
        assertThat(problems(READER, "topic", "Bees", "recording", "bees.wav"))
                .containsExactly(
                        "line 7, recording 'bees.wav': a recording together with its words in the column `script`");
    }

    @Test
    void has_no_voice_beside_it() {
        assertThat(problems(READER, "topic", "Bees", "script", "Bees.", "recording", "bees.wav", "voice", "none"))
                .containsExactly("line 7, voice 'none': nothing where a `recording` is given: it is the voice");
    }
}
