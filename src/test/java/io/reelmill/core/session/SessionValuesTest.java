package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionValuesTest {
    @Test
    void inputs_digest_their_values_and_their_order() {
        String digest = Inputs.of("script/1").with("Tides").with(30).sha256();

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(Inputs.of("script/1").with("Tides").with(30).sha256()).isEqualTo(digest);
        assertThat(Inputs.of("script/2").with("Tides").with(30).sha256()).isNotEqualTo(digest);
        assertThat(Inputs.of("script/1").with(30).with("Tides").sha256()).isNotEqualTo(digest);
    }

    @Test
    void inputs_do_not_run_into_each_other() {
        assertThat(Inputs.of("a").with("bc").sha256())
                .isNotEqualTo(Inputs.of("ab").with("c").sha256())
                .isNotEqualTo(Inputs.of("abc").sha256());
        assertThat(Inputs.of("a").with("").sha256()).isNotEqualTo(Inputs.of("a").sha256());
        assertThat(Inputs.of("a").with(List.of("a, b")).sha256())
                .isNotEqualTo(Inputs.of("a").with(List.of("a", "b")).sha256())
                .isNotEqualTo(Inputs.of("a").with("a, b").sha256())
                .isEqualTo(Inputs.of("a").with(new ArrayList<>(List.of("a, b"))).sha256());
        assertThat(Inputs.of("a").with(List.of("b")).with("c").sha256())
                .isNotEqualTo(Inputs.of("a").with(List.of("b", "c")).sha256());
        assertThat(Inputs.of("a").with(List.of(List.of("b"), "c")).sha256())
                .isNotEqualTo(Inputs.of("a").with(List.of(List.of("b", "c"))).sha256());
        assertThat(Inputs.of("a").with("1:b").sha256())
                .isNotEqualTo(Inputs.of("a").with("b").sha256());
    }

    @Test
    void inputs_are_the_digest_of_length_prefixed_texts() {
        // printf '1:a2:\xc3\xbc' | sha256sum
        assertThat(Inputs.of("a").with("ü").sha256())
                .isEqualTo("a2de24653fe0173372160f3db23fd2a80b7808c020cb6595a2af8cf24990be58");
    }

    @Test
    void a_recipe_makes_at_least_one_file() {
        assertThat(Recipe.of("script", "scripts/script.json", Inputs.of("v1")))
                .isEqualTo(Recipe.of("script", List.of("scripts/script.json"), Inputs.of("v1")))
                .isEqualTo(new Recipe(
                        "script",
                        List.of("scripts/script.json"),
                        Inputs.of("v1").sha256()));
        assertThatThrownBy(() -> Recipe.of("script", List.of(), Inputs.of("v1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The derivation 'script' makes no file");
    }

    @Test
    void what_is_embedded_costs_nothing() {
        Provenance embedded = Provenance.embedded("motion", "1").withSeed(7);

        assertThat(embedded)
                .isEqualTo(new Provenance(
                        "motion",
                        "1",
                        Optional.of(7L),
                        Optional.empty(),
                        Optional.of(new Cost(BigDecimal.ZERO, "USD"))));
        assertThat(Cost.NOTHING.plus(new Cost(BigDecimal.ONE, "EUR"))).contains(new Cost(BigDecimal.ONE, "EUR"));
        assertThat(new Cost(BigDecimal.ONE, "USD").plus(new Cost(BigDecimal.ONE, "EUR")))
                .isEmpty();
    }

    @Test
    void a_sum_knows_whether_it_is_everything() {
        Optional<Cost> price = Optional.of(new Cost(BigDecimal.ONE, "USD"));
        Sum one = Sum.of(price, "USD");

        assertThat(one.plus(one).known()).contains(BigDecimal.valueOf(2));
        assertThat(one.plus(Sum.of(Optional.of(Cost.NOTHING), "EUR"))).isEqualTo(one);
        assertThat(one.plus(Sum.UNKNOWN).known()).isEmpty();
        assertThat(one.plus(Sum.UNKNOWN).amount()).isEqualByComparingTo("1");
        assertThat(Sum.of(price, "EUR")).isEqualTo(Sum.UNKNOWN);
        assertThat(Sum.of(Optional.empty(), "USD")).isEqualTo(Sum.UNKNOWN);
        assertThat(Sum.NOTHING.isNothing()).isTrue();
        assertThat(Sum.UNKNOWN.isNothing()).isFalse();
        assertThat(one.isNothing()).isFalse();
    }

    @Test
    void an_inspection_passes_when_every_check_does_and_names_those_that_do_not() {
        Check length = new Check("duration", "29.9 s", "30 s", true);
        Check loudness = new Check("loudness", "-20 LUFS", "-14 LUFS", false);
        Check peak = new Check("peak", "0 dBTP", "-1 dBTP", false);
        List<Check> checks = new ArrayList<>(List.of(length, loudness, peak));
        Inspection failed = new Inspection(checks);
        checks.clear();

        assertThat(failed.passed()).isFalse();
        assertThat(failed.failures())
                .isEqualTo("loudness is -20 LUFS (limit -14 LUFS); peak is 0 dBTP (limit -1 dBTP)");
        assertThat(new Inspection(List.of(length)).passed()).isTrue();
        assertThat(new Inspection(List.of(length)).failures()).isEmpty();
    }

    @Test
    void a_home_is_absolute_and_knows_its_directories() {
        Home home = new Home(Path.of("/srv/videos/../reelmill"));

        assertThat(home.root()).isEqualTo(Path.of("/srv/reelmill"));
        assertThat(home.outputs()).isEqualTo(Path.of("/srv/reelmill/outputs"));
        assertThat(home.data()).isEqualTo(Path.of("/srv/reelmill/data"));
        assertThat(home.cache()).isEqualTo(Path.of("/srv/reelmill/data/cache"));
        assertThat(home.batch(12)).isEqualTo(Path.of("/srv/reelmill/data/batches/batch-12"));
        assertThat(new Home(Path.of("")).root()).isAbsolute();
    }

    @Test
    void a_batch_counts_its_sessions_by_state() {
        BatchView batch = new BatchView(
                1,
                Path.of("jobs/sample.csv"),
                BatchState.FAILED,
                Instant.EPOCH,
                Optional.empty(),
                0,
                List.of(view(SessionState.COMPLETED), view(SessionState.FAILED), view(SessionState.COMPLETED)),
                Optional.empty());

        assertThat(batch.count(SessionState.COMPLETED)).isEqualTo(2);
        assertThat(batch.count(SessionState.FAILED)).isEqualTo(1);
        assertThat(batch.count(SessionState.QUEUED)).isZero();
    }

    @Test
    void a_run_that_is_already_there_is_told_in_its_own_words() {
        assertThat(new AlreadyRunningException("batch 3 is being made by process 17"))
                .hasMessage("batch 3 is being made by process 17");
    }

    private static SessionView view(SessionState state) {
        return new SessionView(
                new SessionId("session_20261123_093000_1a2b3c4d"),
                1,
                2,
                "2",
                "Tides",
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
