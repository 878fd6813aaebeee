package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Archive.BatchQuery;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchState;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchedAtOnceIT extends ServiceInAHome {
    @ParameterizedTest
    @EnumSource
    void of_twenty_identical_launches_one_runs_and_the_others_are_told_which(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,An endless one");
        try (StubRun run = service()) {
            List<Object> answers = atOnce(20, number -> () -> start(run, requests));

            List<Long> begun = answers.stream()
                    .filter(Long.class::isInstance)
                    .map(Long.class::cast)
                    .toList();
            assertThat(begun).hasSize(1);
            assertThat(answers)
                    .filteredOn(AlreadyRunningException.class::isInstance)
                    .hasSize(19)
                    .allSatisfy(refusal -> assertThat(((AlreadyRunningException) refusal).batch())
                            .hasValue(begun.get(0)));
            rendering(run, 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fifty_different_launches_are_fifty_batches(TestDatabase kind) throws Exception {
        on(kind);
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            files.add(file("file" + number, "a,Apples number " + number));
        }
        try (StubRun run = service()) {
            List<Object> answers = atOnce(50, number -> () -> start(run, files.get(number)));

            assertThat(answers).hasOnlyElementsOfType(Long.class).doesNotHaveDuplicates();
            Archive archive = run.bean(Archive.class);
            await().atMost(Duration.ofSeconds(100))
                    .until(() -> archive.batches(new BatchQuery(Optional.of(BatchState.COMPLETED), 0, 100))
                                    .total()
                            == 50);
            await().until(() -> leases(run) == 0);
        }
    }

    private interface Numbered {
        Callable<Object> of(int number);
    }

    /** What each of them answered, or failed with. */
    private static List<Object> atOnce(int many, Numbered launch) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Object>> launches = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                Callable<Object> one = launch.of(number);
                launches.add(() -> answer(one));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(launches)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object answer(Callable<Object> launch) {
        try {
            return launch.call();
        } catch (Exception failure) {
            return failure;
        }
    }
}
