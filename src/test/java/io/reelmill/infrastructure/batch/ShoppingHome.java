package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.Ledger;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Doubts;
import io.reelmill.fakevertex.Accounts;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A home with a shop of its own, whose list of orders outlives whatever happens to the runs. */
final class ShoppingHome implements AutoCloseable {
    private static final String ROWS = "id,topic\na,Apples\nb,Bees\n";
    private static final Duration WORK = Duration.ofMillis(300);

    private final Path home;
    private final String output;
    private final FakeVertex shop =
            FakeVertex.start(Settings.standard().withWork(WORK).withMedia(new PreparedMedia()));

    ShoppingHome(Path home, String output) throws IOException {
        this.home = Files.createDirectories(home);
        this.output = output;
        Files.writeString(home.resolve("topics.csv"), ROWS);
    }

    /** What a run, a process of its own, ends with. */
    int halted(HaltingPoint.Point point) throws IOException, InterruptedException {
        return ChildJvm.run(
                ShoppingRun.class,
                home.resolve("console.log"),
                home.toString(),
                shop.endpoint().toString(),
                output,
                point.name());
    }

    /** One at a time: Batch tells step scopes apart by the ids of their executions, for a whole JVM. */
    Outcome run(Doubts doubts) {
        synchronized (ShoppingHome.class) {
            try (StubRun run = ShoppingRun.in(home, shop.endpoint(), output, HaltingPoint.Point.NEVER)) {
                BatchView batch = run.bean(BatchRunner.class).run(home.resolve("topics.csv"), false, doubts);
                return new Outcome(
                        batch, new Accounts(run.bean(Ledger.class).of(batch.batch()), shop.ledger()), cached());
            }
        }
    }

    /** Whether each cached clip is what was delivered: whole, to the box at its end that names it. */
    private Map<String, Boolean> cached() {
        Map<String, Boolean> clips = new TreeMap<>();
        for (Path clip : files(home.resolve("data/cache/media"))) {
            if (clip.toString().endsWith(".mp4")) {
                clips.put(clip.getFileName().toString(), PreparedMedia.whole(clip));
            }
        }
        return clips;
    }

    /** Finished masters, with hash and modification time. */
    Map<Path, String> finals() throws IOException {
        Map<Path, String> finals = new TreeMap<>();
        for (Path file : files(home.resolve("outputs"))) {
            if (file.getFileName().toString().matches("final_video_.*\\.mp4")) {
                finals.put(file, Sha256.of(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return finals;
    }

    /** Work files that nobody took away. */
    List<Path> leftovers() {
        return files(home.resolve("outputs")).stream()
                .filter(file -> file.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        shop.close();
    }

    /** What became of a run. */
    record Outcome(BatchView batch, Accounts accounts, Map<String, Boolean> cached) {
        List<String> violations() {
            return accounts.violations(cached);
        }
    }
}
