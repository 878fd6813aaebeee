package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.session.BatchState;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringCommandsTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final String session = Samples.id(2).value();

    @BeforeEach
    void aBatchIsThere() {
        services.batches.add(Samples.batch(BatchState.RUNNING, 0, Samples.completed(2, "bees", "Why bees dance")));
    }

    @Test
    void stop_asks_for_it_and_says_how_to_go_on() {
        assertThat(terminal.type(services, "stop", "3")).isZero();

        assertThat(services.control.asked).containsExactly("stop 3");
        assertThat(terminal.out.toString())
                .isEqualTo("Batch 3 is asked to stop; within half a minute it is STOPPED."
                        + " To go on: reelmill restart 3\n");
    }

    @Test
    void stop_of_a_session_leaves_the_others() {
        assertThat(terminal.type(services, "stop", session)).isZero();

        assertThat(services.control.asked).containsExactly("stop " + session);
        assertThat(terminal.out.toString()).startsWith("Session " + session + " is asked to stop;");
    }

    @Test
    void what_does_not_run_is_not_stopped_and_the_reason_is_told() {
        services.control.failure = Optional.of(new ConflictException("Batch 3 is not being made"));

        assertThat(terminal.type(services, "stop", "3")).isEqualTo(2);

        assertThat(terminal.err.toString()).isEqualTo("reelmill: Batch 3 is not being made\n");
        assertThat(terminal.out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "recover", "delete"})
    void what_is_not_there_is_told_before_anything_is_asked(String command) {
        assertThat(terminal.type(services, command, "4")).isEqualTo(2);

        assertThat(terminal.err.toString()).contains("There is no batch 4 in this home.");
        assertThat(services.control.asked).isEmpty();
    }

    @Test
    void recover_says_whether_there_was_anything_to_do() {
        assertThat(terminal.type(services, "recover", "3")).isZero();
        services.control.recovers = false;
        assertThat(terminal.type(services, "recover", "3")).isZero();

        assertThat(terminal.out.toString())
                .isEqualTo("Batch 3 can be restarted now: reelmill restart 3\nBatch 3 needs no recovery.\n");
    }

    @Test
    void delete_asks_first() {
        terminal.attached = true;
        terminal.typed = "y\n";

        assertThat(terminal.type(services, "delete", "3")).isZero();

        assertThat(services.control.asked).containsExactly("delete 3");
        assertThat(terminal.out.toString())
                .isEqualTo("Delete batch 3 with its 1 video for good? [y/N] Batch 3 is deleted.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n\n", "\n", "yo\n"})
    void anything_but_yes_deletes_nothing(String answer) {
        terminal.attached = true;
        terminal.typed = answer;

        assertThat(terminal.type(services, "delete", session)).isZero();

        assertThat(services.control.asked).isEmpty();
        assertThat(terminal.out.toString()).endsWith("nothing was deleted\n");
    }

    @Test
    void where_nobody_can_answer_nothing_is_deleted_without_yes() {
        assertThat(terminal.type(services, "delete", "3")).isEqualTo(2);
        assertThat(services.control.asked).isEmpty();
        assertThat(terminal.err.toString()).contains("--yes");

        assertThat(terminal.type(services, "delete", session, "--yes")).isZero();
        assertThat(services.control.asked).containsExactly("delete " + session);
    }

    @Test
    void a_token_s_secret_is_all_that_goes_to_the_output() {
        assertThat(terminal.type(services, "token", "add", "dashboard", "--role", "viewer"))
                .isZero();

        assertThat(terminal.out.toString()).isEqualTo("s3cret-of-dashboard\n");
        assertThat(terminal.err.toString()).isEqualTo("The secret of dashboard (viewer); it is not shown again:\n");
    }

    @Test
    void tokens_are_listed_without_their_secrets_and_revoked() {
        terminal.type(services, "token", "list");
        terminal.type(services, "token", "add", "dashboard", "--role", "operator");
        terminal.out.getBuffer().setLength(0);

        assertThat(terminal.type(services, "token", "list")).isZero();
        assertThat(terminal.out.toString())
                .contains("dashboard  operator  2026-11-23 09:30  never")
                .doesNotContain("s3cret");

        assertThat(terminal.type(services, "token", "revoke", "dashboard")).isZero();
        assertThat(terminal.type(services, "token", "revoke", "dashboard")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("There is no token dashboard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token", "token add dashboard", "token add dashboard --role boss", "token add a\tb --role admin"
            })
    void a_token_command_that_is_not_whole_is_bad_usage(String typed) {
        String[] words = typed.replace("a\tb", "a\u00a0b").split(" ");
        for (int at = 0; at < words.length; at++) {
            words[at] = words[at].replace('\u00a0', ' ');
        }
        assertThat(terminal.type(services, words)).isEqualTo(2);

        assertThat(terminal.out.toString()).isEmpty();
        assertThat(services.tokens.all()).isEmpty();
    }
}
