package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.provider.UnfinishedOrderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.FileSystemUtils;

/** Runs with any faults in any order, and one at the end in which all is well. */
class PurchasePropertiesTest {
    /** Something that goes wrong once. */
    record Trouble(String name, Consumer<ClipWorld> happens) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property(tries = 400)
    void whatever_happens_nothing_is_bought_twice_and_the_ledger_is_the_shop_s_list(
            @ForAll("runs") List<List<Trouble>> runs, @ForAll boolean stores) throws IOException {
        Path directory = Files.createTempDirectory("purchases");
        try {
            ClipWorld world = new ClipWorld(directory);
            if (!stores) {
                world.shop.storesNothing();
            }
            for (List<Trouble> troubles : runs) {
                troubles.forEach(trouble -> trouble.happens().accept(world));
                run(world);
                assertThat(world.violations()).isEmpty();
                world.fuse.disarm();
            }
            assertEnds(world);
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static Optional<Throwable> run(ClipWorld world) {
        try {
            world.source(1);
            return Optional.empty();
        } catch (Death | ProviderException end) {
            return Optional.of(end);
        }
    }

    private static void assertEnds(ClipWorld world) {
        Optional<Throwable> end = run(world);
        // A slow order is waited for by one run after the other.
        for (int more = 1; more <= 20 && end.orElse(null) instanceof UnfinishedOrderException; more++) {
            end = run(world);
        }
        assertThat(world.violations()).isEmpty();
        if (end.isPresent()) {
            assertThat(end.get()).isInstanceOf(InDoubtException.class);
            assertThat(world.states()).last().isEqualTo(State.IN_DOUBT);
        } else {
            assertThat(world.states()).doesNotContain(State.INTENDED, State.ORDERED, State.IN_DOUBT);
        }
        long orders = world.shop.wishes().size();
        run(world);
        assertThat(world.shop.wishes()).as("a run after the end").hasSize((int) orders);
    }

    @Provide
    Arbitrary<List<List<Trouble>>> runs() {
        return troubles().list().ofMaxSize(3).list().ofMaxSize(5);
    }

    private static Arbitrary<Trouble> troubles() {
        Arbitrary<Trouble> kills = Arbitraries.of(Point.values())
                .map(point -> new Trouble("killed at " + point, world -> world.fuse.kill(point)));
        Arbitrary<Trouble> away = Combinators.combine(
                        Arbitraries.of(Point.POLL, Point.FIND, Point.DOWNLOAD), Arbitraries.of(failures()))
                .as((point, failure) ->
                        new Trouble(failure + " at " + point, world -> world.fuse.fail(point, failure.made())));
        return Arbitraries.oneOf(kills, away, Arbitraries.of(others().toList()));
    }

    private static Stream<Trouble> others() {
        return Stream.of(
                new Trouble(
                        "answer lost",
                        world -> world.fuse.fail(
                                Point.ACCEPTED, () -> TransientProviderException.lostAnswer("lost", null))),
                new Trouble(
                        "refused for a while",
                        world -> world.shop.refuses(new TransientProviderException("503", Optional.empty(), null))),
                new Trouble("refused by policy", world -> world.shop.refuses(RefusedException.byPolicy("no"))),
                new Trouble("filtered", world -> world.shop.forbids("shot 1")),
                new Trouble("of no use once", world -> world.shop.delivers("cut off")),
                new Trouble("of no use", world -> world.shop.delivers("", "cut off", "cut off")),
                new Trouble(
                        "download gone", world -> world.fuse.fail(Point.DOWNLOAD, () -> new RefusedException("404"))),
                new Trouble("slow", world -> world.shop.takes(70)),
                new Trouble("never done", world -> world.shop.takes(200)));
    }

    private record Failure(String name, Supplier<RuntimeException> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Failure> failures() {
        return List.of(
                new Failure("away", () -> new TransientProviderException("503", Optional.empty(), null)),
                new Failure("lost", () -> TransientProviderException.lostAnswer("reset", null)),
                new Failure("throttled", () -> TransientProviderException.throttled("429", Optional.empty(), null)),
                new Failure("revoked", () -> new MisconfiguredException("403")));
    }
}
