package io.reelmill;

import io.reelmill.fakevertex.Accounts;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Prices;
import io.reelmill.fakevertex.Settings;
import io.reelmill.fakevertex.Step;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A home whose videos are made by Google's services, for which a fake of its own stands. */
final class CloudHome implements AutoCloseable {
    private static final Duration WORK = Duration.ofMillis(800);
    /** The defaults of config/application.yml. */
    private static final Prices PRICES = new Prices(
            new BigDecimal("0.15"),
            new BigDecimal("0.039"),
            new BigDecimal("0.30"),
            new BigDecimal("2.50"),
            new BigDecimal("0.50"),
            new BigDecimal("10"),
            new BigDecimal("16"));

    private final FakeVertex shop = FakeVertex.start(
            Settings.standard().withWork(WORK).withMedia(new PreparedMedia()).withPrices(PRICES));

    private final ProgramHome home;

    CloudHome(Path folder, String topics, Fault... faults) throws IOException {
        shop.faults(faults);
        home = new ProgramHome(folder, topics)
                .with(Map.ofEntries(
                        Map.entry("REELMILL_SCRIPT_PROVIDERS", "gemini"),
                        Map.entry("REELMILL_NARRATION_PROVIDERS", "google-speech"),
                        Map.entry("REELMILL_CLIPS_PROVIDERS", "veo, stills"),
                        Map.entry("REELMILL_GOOGLE_ENDPOINT", shop.endpoint().toString()),
                        Map.entry("REELMILL_GOOGLE_PROJECT", "fake"),
                        Map.entry("REELMILL_GOOGLE_TOKEN", "fake"),
                        Map.entry("REELMILL_VEO_OUTPUT", "gs://fake/clips"),
                        Map.entry("REELMILL_ORDERS_POLL", "200ms"),
                        Map.entry("REELMILL_ORDERS_DOUBT", "2s"),
                        Map.entry("REELMILL_QUOTAS_VEO_ORDER", "unlimited"),
                        Map.entry("REELMILL_QUOTAS_GEMINI_WORDS", "unlimited"),
                        Map.entry("REELMILL_CALLS_PAUSE", "100ms")));
    }

    ProgramHome home() {
        return home;
    }

    /** What the fake was asked for, without what is asked over and over. */
    int calls() {
        return shop.state().calls().entrySet().stream()
                .filter(call -> call.getKey() != Step.POLL && call.getKey() != Step.LIST)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Only while no program runs in the home. */
    Accounts accounts() throws SQLException {
        return new Accounts(PurchaseBook.of(home.path()), shop.ledger());
    }

    /** What is wrong with the clips that were bought. */
    List<String> violations() throws SQLException, IOException {
        Map<String, Boolean> cached = new TreeMap<>();
        Path cache = home.path().resolve("data/cache/media");
        for (Path file : Files.exists(cache) ? ProgramHome.files(cache) : List.<Path>of()) {
            if (file.toString().endsWith(".mp4")) {
                cached.put(file.getFileName().toString(), PreparedMedia.whole(file));
            }
        }
        return accounts().violations(cached);
    }

    /** The home's only batch. */
    Process restartAndBuyAgain() throws IOException {
        return home.start("restart", "1", "--buy-again");
    }

    @Override
    public void close() {
        shop.close();
    }
}
