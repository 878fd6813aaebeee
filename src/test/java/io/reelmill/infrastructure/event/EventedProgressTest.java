package io.reelmill.infrastructure.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import io.reelmill.presentation.api.wire.SessionBody;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class EventedProgressTest {
    private static final Instant NOW = Instant.parse("2026-07-31T12:00:00Z");
    private static final SessionId ONE = id(1);

    private final RememberedEvents events = new RememberedEvents();
    private final StubArchive archive = new StubArchive();

    @Test
    void the_beginning_and_the_end_of_a_batch_are_told() {
        archive.batches.put(
                7L,
                new BatchDigest(
                        7,
                        Path.of("jobs/a.csv"),
                        BatchState.RUNNING,
                        NOW,
                        Optional.empty(),
                        Map.of(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        List<Event> told = told(progress -> {
            progress.begins(7, 3, 0);
            progress.ended(new BatchView(
                    7,
                    Path.of("jobs/a.csv"),
                    BatchState.FAILED,
                    NOW,
                    Optional.of(NOW),
                    2,
                    List.of(
                            view(ONE, SessionState.COMPLETED),
                            view(id(2), SessionState.FAILED),
                            view(id(3), SessionState.FAILED)),
                    Optional.of("the disk is full")));
        });

        assertThat(told)
                .containsExactly(
                        event(
                                Kind.BATCH_STARTED,
                                Optional.empty(),
                                Map.of("sessions", 3, "finished", 0, "source", "jobs/a.csv")),
                        event(
                                Kind.BATCH_ENDED,
                                Optional.empty(),
                                Map.of(
                                        "state",
                                        "FAILED",
                                        "source",
                                        "jobs/a.csv",
                                        "counts",
                                        Map.of("COMPLETED", 1, "FAILED", 2),
                                        "rejected",
                                        2,
                                        "reason",
                                        "the disk is full")));
    }

    @Test
    void stages_are_told_where_they_begin_and_end() {
        List<Event> told = told(progress -> {
            progress.moves(new Progress(ONE, "renderMaster", 0));
            progress.moves(new Progress(ONE, "renderMaster", 0.5));
            progress.moves(new Progress(ONE, "renderMaster", 1));
        });

        assertThat(told)
                .containsExactly(
                        event(Kind.STAGE_STARTED, Optional.of(ONE), Map.of("stage", "renderMaster")),
                        event(Kind.STAGE_ENDED, Optional.of(ONE), Map.of("stage", "renderMaster")));
    }

    @Test
    void a_stage_of_a_session_that_was_deleted_is_not_told() {
        assertThat(told(progress -> progress.moves(new Progress(StubSessions.DELETED, "renderMaster", 0))))
                .isEmpty();
    }

    @Test
    void the_end_of_a_session_has_the_members_of_the_api() {
        List.of(
                        view(ONE, SessionState.QUEUED),
                        new SessionView(
                                ONE,
                                7,
                                2,
                                "bees-1",
                                "Bees",
                                SessionState.COMPLETED,
                                Optional.of("why"),
                                Optional.of(30.5),
                                Optional.of("outputs/x/final.mp4"),
                                List.of(),
                                List.of(new Warning(Warning.Code.values()[0], "look")),
                                List.of(new Fallback("clips", "veo", "motion", "refused")),
                                Optional.of(new Spending(
                                        "USD",
                                        Optional.of(new BigDecimal("0.60")),
                                        Optional.of(BigDecimal.ZERO),
                                        Optional.empty()))))
                .forEach(view -> {
                    Event ended = Ends.event(view, NOW);
                    assertThat(ended.kind()).isEqualTo(Kind.SESSION_ENDED);
                    assertThat(ended.session()).contains(ONE);
                    assertThat(known(json(ended.data()))).isEqualTo(known(json(SessionBody.of(view))));
                });
    }

    @Test
    void ends_that_a_killed_process_could_not_tell_are_told_by_the_next_one() {
        archive.completed.addAll(List.of(view(ONE, SessionState.COMPLETED), view(id(2), SessionState.COMPLETED)));
        events.append(Ends.event(view(ONE, SessionState.COMPLETED), NOW));
        events.append(Ends.event(view(id(2), SessionState.FAILED), NOW));

        List<Event> told = told(progress -> progress.begins(7, 3, 2));

        assertThat(told).extracting(Event::kind).containsExactly(Kind.BATCH_STARTED, Kind.SESSION_ENDED);
        assertThat(told.get(1).session()).contains(id(2));
        assertThat(told(progress -> progress.begins(7, 3, 2)))
                .extracting(Event::kind)
                .containsExactly(Kind.BATCH_STARTED);
    }

    @Test
    void ends_of_a_batch_whose_events_are_forgotten_are_not_told_again() {
        archive.completed.add(view(ONE, SessionState.COMPLETED));

        assertThat(told(progress -> progress.begins(7, 1, 1)))
                .extracting(Event::kind)
                .containsExactly(Kind.BATCH_STARTED);
    }

    private List<Event> told(Consumer<EventedProgress> work) {
        int before = events.all.size();
        try (EventQueue queue = new EventQueue(events, Duration.ofMillis(1), 100)) {
            work.accept(new EventedProgress(
                    queue, new Memory(new StubSessions(), archive, events), Clock.fixed(NOW, ZoneOffset.UTC)));
        }
        return events.all.subList(before, events.all.size()).stream()
                .map(event ->
                        new Event(0, event.happenedAt(), event.batch(), event.session(), event.kind(), event.data()))
                .toList();
    }

    private static Event event(Kind kind, Optional<SessionId> session, Map<String, Object> data) {
        return new Event(0, NOW, 7, session, kind, data);
    }

    static SessionId id(int number) {
        return new SessionId("session_20260731_120000_0123abc" + number);
    }

    private static SessionView view(SessionId id, SessionState state) {
        return new SessionView(
                id,
                7,
                2,
                "bees-1",
                "Bees",
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Map<String, Object> json(Object value) {
        JsonMapper mapper = JsonMapper.shared();
        return mapper.readValue(mapper.writeValueAsString(value), new TypeReference<>() {});
    }

    /** Without what is not known, and the batch, which the event has itself. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> known(Map<String, Object> members) {
        members.remove("batch");
        members.values().removeIf(Objects::isNull);
        members.computeIfPresent("cost", (name, cost) -> known((Map<String, Object>) cost));
        return members;
    }
}
