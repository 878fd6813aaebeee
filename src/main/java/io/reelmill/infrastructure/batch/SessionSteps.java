package io.reelmill.infrastructure.batch;

import io.micrometer.observation.ObservationRegistry;
import io.reelmill.core.script.Line;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.QueuedSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** The table of contents of one session: its stages as steps whose names carry the session's id. */
final class SessionSteps {
    private final JobRepository repository;
    private final SessionStages stages;
    private final TaskExecutor shotPool;
    private final ProgressListener listener;
    private final ObservationRegistry observations;

    /** @param observations told of each step, for traces */
    SessionSteps(
            JobRepository repository,
            SessionStages stages,
            TaskExecutor shotPool,
            ProgressListener listener,
            ObservationRegistry observations) {
        this.repository = repository;
        this.stages = stages;
        this.shotPool = shotPool;
        this.listener = listener;
        this.observations = observations;
    }

    /**
     * One stage of a session.
     *
     * @param step made when its turn comes: what it is made of may be written by the stage before
     * @param timed whether the manifest may still be changed after it; the seal is the last word
     */
    record Stage(String name, Supplier<Step> step, boolean timed) {}

    List<Stage> of(QueuedSession session, SessionFolder folder, Stop stop) {
        SessionWork work = new SessionWork(session.request(), folder, stop);
        return List.of(
                stage(StepNames.WRITE_SCRIPT, work, () -> stages.script(work)),
                new Stage(StepNames.RECORD_NARRATION, () -> narration(work), true),
                stage(StepNames.DRAW_STORYBOARD, work, () -> stages.draw(work)),
                new Stage(StepNames.SOURCE_CLIPS, () -> clips(work), true),
                stage(
                        StepNames.RENDER_MASTER,
                        work,
                        () -> stages.render(work, share -> moved(work.id(), StepNames.RENDER_MASTER, share))),
                stage(StepNames.INSPECT_MASTER, work, () -> stages.inspect(work)),
                new Stage(
                        StepNames.SEAL_SESSION,
                        () -> step(StepNames.SEAL_SESSION, work, () -> stages.seal(work)),
                        false));
    }

    private Stage stage(String name, SessionWork work, Runnable run) {
        return new Stage(name, () -> step(name, work, run), true);
    }

    private StageStep step(String name, SessionWork work, Runnable run) {
        return stage(StepNames.of(name, work.id()), work, execution -> run.run());
    }

    private StageStep stage(String name, SessionWork work, StageStep.Stage stage) {
        StageStep step = new StageStep(name, repository, work.stop(), stage);
        step.setObservationRegistry(observations);
        return step;
    }

    /** Chunk-oriented over the script's lines, a line a chunk: what was recorded before a crash is recorded for good. */
    private Step narration(SessionWork work) {
        List<Line> lines = stages.script(work).lines();
        String name = StepNames.of(StepNames.RECORD_NARRATION, work.id());
        return new StepBuilder(name, repository)
                .observationRegistry(observations)
                .<Integer, Integer>chunk(1)
                .transactionManager(unbound())
                .reader(new IteratorItemReader<>(
                        IntStream.rangeClosed(1, lines.size()).iterator()))
                .writer(numbers -> {
                    for (int number : numbers) {
                        record(work, number, lines.get(number - 1));
                        moved(work.id(), StepNames.RECORD_NARRATION, (double) number / lines.size());
                    }
                })
                .allowStartIfComplete(true)
                .build();
    }

    /**
     * Transactions that bind nothing to their thread. With synchronization one connection of the database would serve a whole
     * line, and when it breaks nobody could wait for another.
     */
    private static PlatformTransactionManager unbound() {
        ResourcelessTransactionManager transactions = new ResourcelessTransactionManager();
        transactions.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        return transactions;
    }

    /** A line that a stop cut off is recorded after the restart; the flow ends before anything can miss it. */
    private void record(SessionWork work, int number, Line line) {
        try {
            stages.record(work, number, line);
        } catch (RuntimeException failure) {
            if (!work.stop().requested()) {
                throw failure;
            }
        }
    }

    /** One partition a shot of each video, on the shots' own pool. */
    private Step clips(SessionWork work) {
        Map<String, Runnable> clips = new LinkedHashMap<>();
        for (SessionWork video : work.videos()) {
            String shape = video.folder()
                    .rendition()
                    .map(label -> label.replace(':', 'x') + "-")
                    .orElse("");
            stages.storyboard(video)
                    .shots()
                    .forEach(shot -> clips.put(shape + shot.label(), () -> stages.clip(video, shot.number())));
        }
        AtomicInteger done = new AtomicInteger();
        StageStep shot = stage(StepNames.of(StepNames.SOURCE_CLIP, work.id()), work, execution -> {
            clip(clips, StepNames.partition(execution.getStepName())).run();
            moved(work.id(), StepNames.SOURCE_CLIPS, (double) done.incrementAndGet() / clips.size());
        });
        return new StepBuilder(StepNames.of(StepNames.SOURCE_CLIPS, work.id()), repository)
                .observationRegistry(observations)
                .partitioner(shot.getName(), new NamedPartitions(() -> List.copyOf(clips.keySet())))
                .step(shot)
                .taskExecutor(shotPool)
                .allowStartIfComplete(true)
                .build();
    }

    private static Runnable clip(Map<String, Runnable> clips, String partition) {
        return Optional.ofNullable(clips.get(partition))
                .orElseThrow(() -> new IllegalStateException("The storyboard has no shot " + partition));
    }

    private void moved(SessionId id, String stage, double share) {
        // The end of a stage is the flow's to tell.
        if (share < 1) {
            listener.moves(new Progress(id, stage, share));
        }
    }
}
