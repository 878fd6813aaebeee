package io.reelmill.infrastructure.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.reelmill.core.provider.AnswerCache;
import io.reelmill.shared.metrics.CacheRequests;
import io.reelmill.shared.stub.LogLines;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Against a real redis-server: there, killed, frozen, back again, never there. */
class RedisAnswersIT {
    @RegisterExtension
    private final LogLines output = new LogLines(RedisAnswersIT.class.getPackage());

    private static final byte[] ANSWER = "answer".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:30:00Z"));

    private final class Hands extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private void with(String url, Consumer<AnswerCache> use) {
        new ApplicationContextRunner()
                .withUserConfiguration(CacheConfiguration.class)
                .withBean(Clock.class, Hands::new)
                .withPropertyValues("reelmill.cache.answers=redis", "reelmill.cache.redis-url=" + url)
                .run(context -> use.accept(context.getBean(AnswerCache.class)));
    }

    private long told() {
        return output.toString()
                .lines()
                .filter(line -> line.contains("cannot be reached"))
                .count();
    }

    @Test
    void an_answer_is_there_for_the_next_process_as_plain_bytes_that_expire() {
        try (RealRedis redis = RealRedis.start(directory, RealRedis.freePort())) {
            with(redis.url(), cache -> cache.keep("key", ANSWER));
            with(redis.url(), cache -> {
                assertThat(cache.find("key")).contains(ANSWER);
                assertThat(cache.find("other")).isEmpty();
            });
            try (RedisClient client = RedisClient.create(redis.url())) {
                var commands = client.connect(ByteArrayCodec.INSTANCE).sync();
                byte[] name = "reelmill:answers::key".getBytes(StandardCharsets.UTF_8);
                assertThat(commands.get(name)).isEqualTo(ANSWER);
                assertThat(Duration.ofSeconds(commands.ttl(name))).isBetween(Duration.ofDays(29), Duration.ofDays(30));
            }
        }
    }

    @Test
    void killed_in_mid_run_it_is_missed_without_failing_and_used_again_when_it_is_back() {
        int port = RealRedis.freePort();
        RealRedis redis = RealRedis.start(directory, port);
        with(redis.url(), cache -> {
            cache.keep("key", ANSWER);
            redis.close();
            for (int time = 1; time <= 20; time++) {
                assertThat(cache.find("key")).isEmpty();
                cache.keep("key", ANSWER);
            }
            now.set(now.get().plusSeconds(31));
            assertThat(cache.find("key")).isEmpty();
            assertThat(told()).isOne();

            try (RealRedis back = RealRedis.start(directory, port)) {
                assertThat(back.url()).isEqualTo(redis.url());
                cache.keep("key", ANSWER);
                assertThat(cache.find("key")).as("left alone").isEmpty();
                now.set(now.get().plusSeconds(31));
                // Lettuce reconnects in its own time.
                org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                    now.set(now.get().plusSeconds(31));
                    cache.keep("key", ANSWER);
                    return cache.find("key").isPresent();
                });
                assertThat(output.toString()).contains("answers again");
            }
        });
    }

    @Test
    void frozen_it_costs_one_second_and_then_no_time_at_all() throws Exception {
        try (RealRedis redis = RealRedis.start(directory, RealRedis.freePort())) {
            with(redis.url(), cache -> {
                cache.keep("key", ANSWER);
                freeze(redis);
                long begun = System.nanoTime();
                for (int time = 1; time <= 50; time++) {
                    assertThat(cache.find("key")).isEmpty();
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
                assertThat(told()).isOne();
            });
            redis.thaw();
        }
    }

    private static void freeze(RealRedis redis) {
        try {
            redis.freeze();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void never_there_it_is_missed_and_its_password_is_told_to_nobody() {
        with("redis://reel:c4n4ry@127.0.0.1:" + RealRedis.freePort(), cache -> {
            cache.keep("key", ANSWER);
            assertThat(cache.find("key")).isEmpty();
        });
        assertThat(told()).isOne();
        assertThat(output.toString()).contains("redis at 127.0.0.1:").doesNotContain("c4n4ry");
    }

    @Test
    void a_miss_is_counted_while_it_is_away() {
        var meters = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        new ApplicationContextRunner()
                .withUserConfiguration(CacheConfiguration.class)
                .withBean(Clock.class, Hands::new)
                .withBean(io.micrometer.core.instrument.MeterRegistry.class, () -> meters)
                .withPropertyValues(
                        "reelmill.cache.answers=redis",
                        "reelmill.cache.redis-url=redis://127.0.0.1:" + RealRedis.freePort())
                .run(context -> {
                    context.getBean(AnswerCache.class).find("a");
                    context.getBean(AnswerCache.class).find("b");
                    assertThat(context).hasSingleBean(CacheRequests.class);
                });
        assertThat(meters.counter("reelmill.cache.requests", "cache", "answers", "result", "miss")
                        .count())
                .isEqualTo(2);
    }
}
