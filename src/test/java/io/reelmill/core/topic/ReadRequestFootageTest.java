package io.reelmill.core.topic;

import static io.reelmill.core.topic.Readings.accepted;
import static io.reelmill.core.topic.Readings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRequestFootageTest {
    /** A folder that holds two files. */
    private static final FootageFolder FOLDER =
            path -> List.of("beach.mp4", "trip/old  house.JPG").contains(path)
                    ? Optional.empty()
                    : Optional.of("the path of a file in jobs/media");

    private static final ReadRequest READER =
            new ReadRequest(new RequestRules(Map.of(), Readings.VOICES, List.of("en"), FOLDER));

    @Test
    void takes_paths_in_their_order_each_once_and_as_they_are_written() {
        assertThat(accepted(READER, "topic", "Bees", "footage", "trip/old  house.JPG | beach.mp4||beach.mp4")
                        .footage())
                .containsExactly("trip/old  house.JPG", "beach.mp4");
        assertThat(accepted(READER, "topic", "Bees").footage()).isEmpty();
    }

    @Test
    void a_row_with_footage_has_a_seed_of_its_own() {
        long without = accepted(READER, "topic", "Bees").seed();
        assertThat(accepted(READER, "topic", "Bees", "footage", " | ").seed()).isEqualTo(without);
        assertThat(accepted(READER, "topic", "Bees", "footage", "beach.mp4").seed())
                .isNotEqualTo(without);
    }

    @Test
    void names_each_path_that_cannot_be_used_with_its_remedy() {
        assertThat(problems(READER, "topic", "Bees", "footage", "beach.mp4|dune.mp4|song.mp3"))
                .containsExactly(
                        "line 7, footage 'dune.mp4': the path of a file in jobs/media",
                        "line 7, footage 'song.mp3': a picture or video by its ending: jpg, jpeg, png, webp, mp4, mov,"
                                + " mkv, webm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/beach.mp4", "C:\\beach.mp4", "\\\\host\\beach.mp4", "~/beach.mp4", "https://x.org/b.mp4"})
    void refuses_paths_that_are_not_relative(String path) {
        assertThat(problems(READER, "topic", "Bees", "footage", path))
                .containsExactly("line 7, footage '" + path
                        + "': a path relative to the media folder, such as beach.mp4 or trip/beach.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../beach.mp4", "trip/../../beach.mp4", "trip\\..\\beach.mp4"})
    void refuses_paths_that_leave_the_folder(String path) {
        assertThat(problems(READER, "topic", "Bees", "footage", path))
                .containsExactly("line 7, footage '" + path + "': a path that stays in the media folder, without ..");
    }

    @Test
    void takes_at_most_100_paths_of_one_line() {
        String many = String.join(
                "|",
                java.util.stream.IntStream.range(0, 101)
                        .mapToObj(i -> i + ".mp4")
                        .toList());
        assertThat(problems(READER, "topic", "Bees", "footage", many))
                .singleElement()
                .asString()
                .endsWith("at most 100 paths, separated by a vertical bar");
        assertThat(problems(READER, "topic", "Bees", "footage", "a\nb.mp4"))
                .singleElement()
                .asString()
                .endsWith("a path of at most 500 characters in one line");
    }
}
