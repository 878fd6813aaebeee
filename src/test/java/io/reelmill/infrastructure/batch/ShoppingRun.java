package io.reelmill.infrastructure.batch;

import io.reelmill.infrastructure.client.vertex.access.GoogleAccessConfiguration;
import io.reelmill.infrastructure.client.vertex.video.VertexVideoConfiguration;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The real job, ledger, cache and shop for clips, with stub media for the rest; one clip at a time, so that it is known
 * where all of them are when the JVM halts. As a program, {@code HOME ENDPOINT OUTPUT POINT}, it makes a batch.
 */
final class ShoppingRun {
    private ShoppingRun() {}

    static StubRun in(Path home, URI endpoint, String output, HaltingPoint.Point point) {
        return StubRun.of(
                ShoppingApplication.class,
                home,
                new SilentProgress(),
                beans -> beans.registerBean(HaltingPoint.class, () -> new HaltingPoint(point)),
                // The settings of the place where the tests run are none of this run's.
                "--spring.config.location=classpath:/",
                "--reelmill.clips.providers=veo",
                "--reelmill.google.project=fake",
                "--reelmill.google.token=fake",
                "--reelmill.google.endpoint=" + endpoint,
                "--reelmill.veo.output=" + output,
                "--reelmill.orders.poll=50ms",
                "--reelmill.orders.doubt=2s",
                "--reelmill.quotas.veo.order=unlimited",
                "--reelmill.sessions.parallel=1",
                "--reelmill.shots.parallel=1");
    }

    public static void main(String[] args) {
        Path home = Path.of(args[0]);
        try (StubRun run = in(home, URI.create(args[1]), args[2], HaltingPoint.Point.valueOf(args[3]))) {
            run.run(home.resolve("topics.csv"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({StubRun.StubApplication.class, GoogleAccessConfiguration.class, VertexVideoConfiguration.class})
    static class ShoppingApplication {}
}
