package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** The JVM halted right after every single write of the job repository; the same command completes each time. */
class HaltedRunsIT {
    private static final String ONE = "id,topic\na,Apples\n";
    private static final String TWO = "id,topic\na,Apples\nb,Bees\n";

    @TempDir
    private Path folder;

    @Test
    void completes_after_a_halt_at_every_write_of_the_job_repository() throws Exception {
        completes(ONE, 1);
    }

    /** The writes of two sessions are those of one, in an order that differs from run to run. */
    @Test
    void completes_after_a_halt_at_writes_of_two_sessions_side_by_side() throws Exception {
        completes(TWO, 7);
    }

    private void completes(String rows, int step) throws Exception {
        int writes = writesOfAWholeRun(rows);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Map<Integer, Future<Void>> runs = new TreeMap<>();
            for (int write = 1; write <= writes; write += step) {
                int last = write;
                runs.put(write, pool.submit(() -> {
                    haltAndRunAgain(rows, last);
                    return null;
                }));
            }
            for (Map.Entry<Integer, Future<Void>> run : runs.entrySet()) {
                assertCompleted(run.getValue(), run.getKey(), writes);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertCompleted(Future<Void> run, int write, int writes) throws InterruptedException {
        try {
            run.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("Halted after write %d of %d".formatted(write, writes), failure.getCause());
        }
    }

    private int writesOfAWholeRun(String rows) throws IOException {
        Path home = home("whole", rows);
        try (StubRun run = StubRun.in(home)) {
            run.run(home.resolve("topics.csv"));
            return run.bean(CountedWrites.class).count();
        }
    }

    private void haltAndRunAgain(String rows, int write) throws IOException, InterruptedException {
        Path home = home("halted-" + write, rows);
        int code = halted(home, write);
        // Two sessions side by side do not always write equally often; a run that ended by itself is whole.
        assertThat(code).isIn(CountedWrites.HALTED, 0);
        Map<Path, String> before = finishedFiles(home);
        runAgain(home, before, rows.equals(ONE) ? List.of("a") : List.of("a", "b"));
    }

    /** One at a time: Batch tells step scopes apart by the ids of their executions, for a whole JVM. */
    private static synchronized void runAgain(Path home, Map<Path, String> before, List<String> ids)
            throws IOException {
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(home.resolve("topics.csv"));

            assertThat(batch.state()).as(batch.toString()).isEqualTo(BatchState.COMPLETED);
            assertThat(batch.sessions()).extracting(SessionView::requestId).containsExactlyElementsOf(ids);
            assertThat(finishedFiles(home)).containsAllEntriesOf(before);
            assertThat(leftovers(home, batch)).isEmpty();
            assertThat(stillRunning(run)).isEmpty();
        }
    }

    private static int halted(Path home, int write) throws IOException, InterruptedException {
        return ChildJvm.run(
                StubRun.class,
                home.resolve("console.log"),
                home.toString(),
                home.resolve("topics.csv").toString(),
                Integer.toString(write));
    }

    private Path home(String name, String rows) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("topics.csv"), rows);
        return home;
    }

    /** Media under their final names, with hash and modification time. */
    private static Map<Path, String> finishedFiles(Path home) throws IOException {
        return files(home.resolve("outputs"))
                .filter(file -> !file.toString().matches(".*/(metadata|logs)/.*"))
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .collect(Collectors.toMap(file -> file, HaltedRunsIT::print));
    }

    private static String print(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return Sha256.of(file) + " " + time;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Work files, sessions nobody knows, and anything outside the places where a run may write. */
    private static List<Path> leftovers(Path home, BatchView batch) throws IOException {
        List<String> sessions =
                batch.sessions().stream().map(session -> session.id().value()).toList();
        return files(home)
                .map(home::relativize)
                .filter(file -> !file.startsWith("data"))
                .filter(file -> !Path.of("topics.csv").equals(file)
                        && !Path.of("console.log").equals(file))
                .filter(file -> !(file.startsWith("outputs")
                        && sessions.contains(file.getName(1).toString())
                        && !file.getFileName().toString().startsWith(".")))
                .toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static List<JobExecution> stillRunning(StubRun run) {
        return run.bean(JobRepository.class).findRunningJobExecutions(StepNames.JOB).stream()
                .toList();
    }
}
