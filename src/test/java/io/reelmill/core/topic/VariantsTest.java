package io.reelmill.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private final Variants variants = new Variants();
    private final ReadRequest reader =
            new ReadRequest(new RequestRules(Map.of("voice", "none"), List.of(), List.of("en")));

    private TopicRequest read(Map<String, String> cells) {
        return ((Reading.Accepted) reader.read(variants.of(new Row(2, cells, List.of())))).request();
    }

    @Test
    void counts_rows_that_would_be_told_alike() {
        long first = read(Map.of("topic", "Why cats purr")).variety();

        assertThat(read(Map.of("topic", "Iceland")).variety()).isEqualTo(first);
        assertThat(read(Map.of("topic", "How bread rises")).variety()).isEqualTo(first + 1);
        assertThat(read(Map.of("topic", "Tea", "key_points", "It is old")).variety())
                .isEqualTo(first);
        assertThat(read(Map.of("topic", "Norway")).variety()).isEqualTo(first + 1);
        assertThat(read(Map.of("topic", "Bees: why they dance")).variety()).isEqualTo(first + 2);
    }

    @Test
    void a_seed_that_the_user_set_tells_the_same_wherever_the_row_stands() {
        assertThat(read(Map.of("topic", "Tea", "seed", "7")).variety()).isEqualTo(7);
        assertThat(read(Map.of("topic", "Tea", "seed", "7")).variety()).isEqualTo(7);
    }

    @Test
    void changes_nothing_of_the_rows_own_seed() {
        Row alone = new Row(2, Map.of("topic", "Tea"), List.of());

        assertThat(read(Map.of("topic", "Tea")).seed())
                .isEqualTo(((Reading.Accepted) reader.read(alone)).request().seed());
    }

    @Test
    void keeps_a_broken_row_a_broken_row() {
        Row broken = new Row(3, Map.of(), List.of(new Problem(3, "", "x", "y")));

        assertThat(variants.of(broken).problems()).isEqualTo(broken.problems());
    }
}
