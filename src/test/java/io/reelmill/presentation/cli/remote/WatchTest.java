package io.reelmill.presentation.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** How a batch is followed that a service makes. */
class WatchTest extends BesideService {
    @Test
    void a_run_is_watched_to_its_end_and_its_lines_are_those_of_a_run_alone() throws IOException {
        launched("STARTED", () -> {
            api.happens(9, "batch.ended", 2, "", "{\"state\":\"COMPLETED\"}");
            api.happens(10, "batch.started", 3, "", "{\"sessions\":1,\"finished\":0}");
            api.happens(11, "session.stage.started", 3, SESSION, "{\"stage\":\"writeScript\"}");
            api.happens(12, "session.stage.ended", 3, SESSION, "{\"stage\":\"writeScript\"}");
            api.happens(13, "session.ended", 3, SESSION, ENDED);
            api.happens(13, "session.ended", 3, SESSION, "{\"state\":\"DREAMT\",\"line\":\"none\"}");
            api.events.add("data: {\"later\":\"words\"}\n\n");
            ends();
        });

        assertThat(type("run", csv().toString(), "--budget", "2.50")).isZero();

        assertThat(err.toString())
                .isEqualTo("09:30:00 batch 3: 1 videos\n09:30:00 bees: script begins\n"
                        + "09:30:00 bees completed: 21.4 s of video (1 of 1)\n");
        assertThat(out.toString()).contains("Batch 3, first.csv: COMPLETED, 1 of 1 videos finished, took 0 s");
        assertThat(api.asked.get(0)).isEqualTo("GET /api/v1/events Bearer s3cret");
        assertThat(api.asked.get(1))
                .startsWith("POST /api/v1/batches?source=bees.csv&again=false&buyAgain=false&budget=2.50 Bearer s3cret")
                .endsWith("Why bees dance");
    }

    @Test
    void a_lost_connection_goes_on_after_the_last_event() throws IOException {
        launched("STARTED", () -> {
            api.happens(10, "batch.started", 3, "", "{\"sessions\":1,\"finished\":0}");
            api.events.add(StubApi.CUT);
            api.happens(13, "session.ended", 3, SESSION, ENDED);
            ends();
        });

        assertThat(type("run", csv().toString())).isZero();

        assertThat(api.resumedAfter).startsWith("null", "10");
        assertThat(out.toString()).contains("COMPLETED, 1 of 1 videos finished");
    }

    @Test
    void an_end_that_was_missed_is_noticed_at_the_next_sign_of_life() throws IOException {
        launched("RESUMED", () -> {
            api.on("GET /api/v1/batches/3", batch("FAILED"));
            api.events.add(": still here\n\n: still here\n\n");
        });

        assertThat(type("run", csv().toString())).isEqualTo(1);

        assertThat(out.toString()).contains("Batch 3, first.csv: FAILED");
    }

    @Test
    void an_end_that_cannot_be_looked_up_at_once_is_told_again() throws IOException {
        launched("STARTED", () -> {
            api.happens(10, "batch.praised", 3, "", "{}");
            api.happens(14, "batch.ended", 3, "", "{\"state\":\"COMPLETED\"}");
            api.on("GET /api/v1/batches/3", 503, "{}", () -> {
                api.events.add(StubApi.CUT);
                ends();
            });
        });

        assertThat(type("run", csv().toString())).isZero();

        assertThat(api.resumedAfter).startsWith("null", "10");
        assertThat(out.toString()).contains("COMPLETED, 1 of 1 videos finished");
    }

    @Test
    void a_batch_that_its_node_leaves_to_the_next_is_watched_on() throws IOException {
        launched("STARTED", () -> {
            api.on("GET /api/v1/batches/3", 200, batch("STOPPED"), () -> {
                api.on("GET /api/v1/batches/3", 200, batch("INTERRUPTED"), this::ends);
            });
            api.happens(12, "batch.ended", 3, "", "{\"state\":\"STOPPED\"}");
        });

        assertThat(type("run", csv().toString())).isZero();

        assertThat(out.toString()).contains("COMPLETED, 1 of 1 videos finished");
        assertThat(err.toString()).doesNotContain("run the same command");
    }

    @Test
    void a_batch_that_somebody_stopped_is_over() throws IOException {
        launched("STARTED", () -> {
            api.on("GET /api/v1/batches/3", batch("STOPPED"));
            api.happens(12, "batch.ended", 3, "", "{\"state\":\"STOPPED\"}");
        });

        assertThat(type("run", csv().toString())).isEqualTo(6);

        assertThat(err.toString()).endsWith("stopped; run the same command to go on\n");
    }

    @Test
    void who_stops_watching_is_told_that_it_goes_on() throws IOException {
        launched("STARTED", () -> started.get(0).stopWatching());

        assertThat(type("run", csv().toString())).isEqualTo(6);

        assertThat(err.toString())
                .isEqualTo(
                        "reelmill: no longer watched; batch 3 goes on in the service, and 'reelmill stop 3' stops it\n");
        assertThat(api.asked).noneMatch(asked -> asked.contains("/stop"));
    }
}
