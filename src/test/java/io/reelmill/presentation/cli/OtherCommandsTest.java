package io.reelmill.presentation.cli;

import static io.reelmill.presentation.cli.Samples.batch;
import static io.reelmill.presentation.cli.Samples.completed;
import static io.reelmill.presentation.cli.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherCommandsTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final SessionView bees = Samples.remarkable(3, "bees", "Why honey bees dance");
    private final SessionView lost =
            view(4, "lost", "Lost", SessionState.FAILED, Optional.of("no black longer than 0.5 s: 0.9 s"));

    @Test
    void lists_batches_with_what_became_of_them() {
        services.batches.add(batch(BatchState.FAILED, 2, bees, lost));
        services.batches.add(batch(BatchState.INTERRUPTED, 0, completed(2, "a", "A")));

        assertThat(terminal.type(services, "list", "--limit", "5")).isZero();

        Golden.matches("list", terminal.out);
        assertThat(services.asked).containsExactly("newest 5");
    }

    @Test
    void an_empty_home_says_how_to_begin() {
        assertThat(terminal.type(services, "list")).isZero();

        assertThat(terminal.out.toString()).isEqualTo("No batch yet. 'reelmill run jobs/first.csv' makes the first.\n");
    }

    @Test
    void shows_a_batch_by_its_number() {
        services.batches.add(batch(BatchState.FAILED, 0, bees, lost));

        assertThat(terminal.type(services, "show", "3")).isZero();

        Golden.matches("show-batch", terminal.out);
    }

    @Test
    void a_running_batch_is_not_offered_for_a_restart() {
        services.batches.add(batch(BatchState.RUNNING, 0, view(2, "a", "A", SessionState.RUNNING, Optional.empty())));

        assertThat(terminal.type(services, "show", "3")).isZero();

        assertThat(terminal.out.toString()).doesNotContain("restart");
    }

    @Test
    void shows_a_session_with_what_was_asked_and_measured() {
        Map<String, Parameter> request = new LinkedHashMap<>();
        request.put("topic", new Parameter("Why honey bees dance", Parameter.Source.CSV));
        request.put("duration", new Parameter(20, Parameter.Source.DEFAULT));
        request.put("script", new Parameter(null, Parameter.Source.DEFAULT));
        request.put("footage", new Parameter(List.of(), Parameter.Source.DEFAULT));
        services.batches.add(batch(BatchState.FAILED, 0, bees, lost));
        services.manifest = Optional.of(Manifest.queued(bees.id(), Terminal.NOW, request)
                .withTiming("writeScript", 0.2)
                .withTiming("renderMaster", 31.04)
                .withInspection(new Inspection(List.of(
                        new Check("loudness", "-14.1 LUFS", "-15 to -13", true),
                        new Check("black", "0.9 s", "0.5 s", false)))));

        assertThat(terminal.type(services, "show", bees.id().value())).isZero();

        Golden.matches("show-session", terminal.out);
    }

    @Test
    void a_failed_session_shows_why() {
        services.batches.add(batch(BatchState.FAILED, 0, bees, lost));

        assertThat(terminal.type(services, "show", lost.id().value())).isZero();

        assertThat(terminal.out.toString()).contains("reason   no black longer than 0.5 s: 0.9 s");
    }

    @Test
    void what_is_not_there_is_told_with_the_way_to_find_it() {
        assertThat(terminal.type(services, "show", "7")).isEqualTo(2);
        assertThat(terminal.type(services, "restart", lost.id().value())).isEqualTo(2);

        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: There is no batch 7 in this home. 'reelmill list' shows what there is.\n"
                        + "reelmill: There is no session %s in this home. 'reelmill list' shows what there is.\n"
                                .formatted(lost.id()));
    }

    @Test
    void what_is_no_id_at_all_is_bad_usage() {
        assertThat(terminal.type(services, "show", "bees")).isEqualTo(2);
        assertThat(terminal.type(services, "show", "session_../../etc")).isEqualTo(2);

        assertThat(terminal.err.toString()).contains("'bees' is neither a batch's number nor a session's id");
        assertThat(terminal.starts).isZero();
    }

    @Test
    void restarts_a_batch_by_its_number_or_by_a_session() {
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));

        assertThat(terminal.type(services, "restart", "3")).isZero();
        assertThat(terminal.type(services, "restart", bees.id().value())).isZero();

        assertThat(services.asked).containsExactly("restart 3", "restart 3");
        assertThat(terminal.out.toString()).contains("Batch 3, jobs/first.csv: COMPLETED");
    }
}
