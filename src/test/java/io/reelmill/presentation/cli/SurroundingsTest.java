package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {
    private static Surroundings with(Map<String, String> environment, boolean terminal) {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return new Surroundings(
                new BufferedReader(Reader.nullReader()), nowhere, nowhere, environment, Clock.systemUTC(), terminal);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "7, 40", "1000, 160", "many, 80"})
    void the_width_is_what_the_environment_says_within_reason(String columns, int width) {
        assertThat(with(Map.of("COLUMNS", columns), true).width()).isEqualTo(width);
    }

    @Test
    void an_unknown_width_is_the_usual_one() {
        assertThat(with(Map.of(), true).width()).isEqualTo(80);
    }

    @Test
    void only_a_terminal_that_is_not_dumb_is_drawn_on() {
        assertThat(with(Map.of(), true).drawable()).isTrue();
        assertThat(with(Map.of("TERM", "dumb"), true).drawable()).isFalse();
        assertThat(with(Map.of(), false).drawable()).isFalse();
    }

    @Test
    void without_a_console_there_is_no_terminal() {
        assertThat(Surroundings.isTerminal(null)).isFalse();
    }

    @Test
    void this_process_has_an_environment_and_no_terminal_in_a_test() {
        Surroundings here = Surroundings.ofThisProcess();

        assertThat(here.environment()).isEqualTo(System.getenv());
        assertThat(here.terminal()).isEqualTo(Surroundings.isTerminal(System.console()));
    }

    @Test
    void the_door_of_the_process_answers_the_exit_code() {
        ServicesStarter never = (options, progress) -> {
            throw new AssertionError("started");
        };

        Starters starters = new Starters(never, (options, door) -> {
            throw new AssertionError("served");
        });
        assertThat(Cli.run(new String[] {"--version"}, starters)).isZero();
    }
}
