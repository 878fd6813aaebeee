package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "make",
                "validate",
                "estimate",
                "script",
                "list",
                "show",
                "costs",
                "restart",
                "stop",
                "recover",
                "delete",
                "serve",
                "token",
                "doctor"
            })
    void every_command_teaches_itself_without_starting_anything(String command) {
        assertThat(terminal.type(new FakeServices(), command, "--help")).isZero();

        Golden.matches("help-" + command, terminal.out);
        assertThat(terminal.err.toString()).isEmpty();
        assertThat(terminal.starts).isZero();
    }

    @Test
    void reelmill_itself_names_its_commands_and_exit_codes() {
        assertThat(terminal.type(new FakeServices(), "--help")).isZero();

        Golden.matches("help", terminal.out);
        assertThat(terminal.starts).isZero();
    }

    @Test
    void help_is_a_command_too() {
        assertThat(terminal.type(new FakeServices(), "help", "list")).isZero();

        assertThat(terminal.out.toString()).startsWith("Usage: reelmill list");
    }

    @Test
    void says_which_version_it_is() {
        assertThat(terminal.type(new FakeServices(), "--version")).isZero();

        assertThat(terminal.out.toString())
                .matches("Reelmill (\\d+\\.\\d+\\.\\d+|\\(not packaged\\))\\RJava "
                        + Runtime.version().feature() + ".*\\R");
    }

    @ParameterizedTest
    @CsvSource({
        "runn jobs/first.csv, run",
        "validat x.csv, validate",
        "run x.csv --agian, --again",
        "make bees --platfrom tiktok, --platform",
        "list --limt 3, --limit"
    })
    void a_mistyped_word_is_answered_with_the_near_one_and_code_2(String typed, String near) {
        assertThat(terminal.type(new FakeServices(), typed.split(" "))).isEqualTo(2);

        assertThat(terminal.err.toString())
                .containsPattern("There is no (command|option) '.*Did you mean " + near + "\\?")
                .contains("--help");
        assertThat(terminal.out.toString()).isEmpty();
        assertThat(terminal.starts).isZero();
    }

    @Test
    void a_word_too_many_is_named_without_a_guess() {
        assertThat(terminal.type(new FakeServices(), "run", "a.csv", "b.csv")).isEqualTo(2);

        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: There is no place for 'b.csv'.\nTry 'reelmill run --help'.\n");
    }

    @Test
    void a_word_that_is_like_nothing_is_answered_without_a_guess() {
        assertThat(terminal.type(new FakeServices(), "publish")).isEqualTo(2);

        assertThat(terminal.err.toString())
                .startsWith("reelmill: There is no command 'publish'. There are: help, run, make,");
    }

    @Test
    void a_missing_command_is_bad_usage() {
        assertThat(terminal.type(new FakeServices())).isEqualTo(2);

        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: What is to be done? A command is missing.\nTry 'reelmill --help'.\n");
    }

    @Test
    void a_missing_file_name_is_bad_usage() {
        assertThat(terminal.type(new FakeServices(), "run")).isEqualTo(2);

        assertThat(terminal.err.toString()).contains("FILE").contains("Try 'reelmill run --help'");
    }

    @Test
    void a_limit_that_shows_nothing_is_bad_usage() {
        assertThat(terminal.type(new FakeServices(), "list", "--limit", "0")).isEqualTo(2);

        assertThat(terminal.err.toString()).contains("--limit is at least 1");
    }
}
