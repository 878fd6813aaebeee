package io.reelmill.core.clip;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.LedgerInvariants;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All that outlives a run: disk, ledger, shop and time. Each call of {@link #source} is a run of its own. Shots 1 and 2 are
 * one scene, shot 3 is the next.
 */
final class ClipWorld {
    static final Duration DOUBT = Duration.ofMinutes(10);
    static final Duration DEADLINE = Duration.ofMinutes(15);

    final Fuse fuse = new Fuse();
    final FakeTime time = new FakeTime();
    final InMemoryLedger ledger = new InMemoryLedger();
    final ScriptedShop shop = new ScriptedShop(fuse);
    final FusedMedia media;
    final InMemorySessions sessions;
    SessionFolder session;
    Budget budget = Budget.unlimited("USD");
    int rewritten;

    ClipWorld(Path directory) {
        try {
            media = new FusedMedia(Files.createDirectories(directory.resolve("media")), fuse);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sessions = new InMemorySessions(directory.resolve("outputs"));
        session = sessions.open();
    }

    /** From now on it is another session's turn. */
    void nextSession() {
        session = sessions.open(new SessionId("session_20261123_093000_ffffffff"), Map.of());
    }

    Purchases purchases() {
        return new Purchases(new FusedLedger(ledger, fuse, time), budget);
    }

    OrderedClips ordered() {
        ClipOrders.Timing timing = new ClipOrders.Timing(Duration.ofSeconds(10), DEADLINE, DOUBT);
        FusedLedger fused = new FusedLedger(ledger, fuse, time);
        return new OrderedClips(
                shop, new ClipOrders(fused, purchases(), time, time, timing), media, new TextEditor(), new OpenGuard());
    }

    /** The shot's clip by a run that begins now, of the shop or of the motion graphics that stand in. */
    String source(int shot) {
        return source(shot, List.of(ordered(), new Motion()), Optional.of(new Softener()));
    }

    String source(int shot, List<ClipSource> sources, Optional<PromptEditor> words) {
        try {
            return Files.readString(new SourceClip(sources, words, purchases()).source(order(shot)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ClipOrder order(int shot) {
        List<Shot> shots = IntStream.rangeClosed(1, 3).mapToObj(ClipWorld::shot).toList();
        TopicRequest request = TopicRequests.of("topic", "Tides", "seed", "1");
        return new ClipOrder(
                session,
                shots.get(shot - 1),
                shots,
                new Canvas(270, 480),
                new FrameRate(30, 1),
                request,
                Optional.empty());
    }

    private static Shot shot(int number) {
        Picture picture = Picture.of(Design.TITLE, "Tides");
        return new Shot(number, (number + 1) / 2, 0, 90, 0, picture, "Tides.", "shot " + number, List.of());
    }

    List<Purchase.State> states() {
        return ledger.all().stream().map(Purchase::state).toList();
    }

    List<String> violations() {
        try {
            return LedgerInvariants.violations(
                    new LedgerInvariants.History(ledger.all(), shop.accepted(), media.clips()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every call passes, every place is free. */
    static final class OpenGuard implements CallGuard {
        @Override
        public <T> T call(ProviderCall call, Supplier<T> attempt) {
            return attempt.get();
        }

        @Override
        public Place place(String provider) {
            return () -> {};
        }
    }

    static final class Motion implements ClipSource {
        @Override
        public boolean certain() {
            return true;
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities("motion", "1", Set.of());
        }

        @Override
        public Provenance source(ClipOrder order, Path target) {
            try {
                Files.writeString(target, "motion");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Provenance.embedded("motion", "1");
        }
    }

    /** Finds other words at every call. */
    final class Softener implements PromptEditor {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("gemini", "1", Set.of());
        }

        @Override
        public Sale<String> neutral(String visual, String refusal, TopicRequest request) {
            rewritten++;
            return Sale.free(visual + ", softly " + rewritten);
        }
    }
}
