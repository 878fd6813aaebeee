package io.reelmill.infrastructure.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.provider.AnswerCache;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.settings.Secret;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.unit.DataSize;

class CacheConfigurationTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(CacheConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, () -> meters);

    private double count(String result) {
        return meters.counter("reelmill.cache.requests", "cache", "answers", "result", result)
                .count();
    }

    @Test
    void answers_are_remembered_in_memory_and_the_hit_rate_is_counted() {
        runner.run(context -> {
            AnswerCache cache = context.getBean(AnswerCache.class);
            assertThat(cache.find("key")).isEmpty();
            cache.keep("key", new byte[] {1});
            assertThat(cache.find("key")).contains(new byte[] {1});
            assertThat(context).doesNotHaveBean(RedisConnectionFactory.class).doesNotHaveBean(RedisAnswers.class);
        });
        assertThat(count("hit")).isOne();
        assertThat(count("miss")).isOne();
    }

    @Test
    void memory_holds_no_more_than_its_size() {
        runner.withPropertyValues("reelmill.cache.size=1KB").run(context -> {
            AnswerCache cache = context.getBean(AnswerCache.class);
            cache.keep("big", new byte[2000]);
            org.awaitility.Awaitility.await().until(() -> cache.find("big").isEmpty());
        });
    }

    @Test
    void nothing_is_remembered_when_it_is_not_wanted() {
        runner.withPropertyValues("reelmill.cache.answers=none").run(context -> {
            AnswerCache cache = context.getBean(AnswerCache.class);
            cache.keep("key", new byte[] {1});
            assertThat(cache.find("key")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://u:c4n4ry@host", "redis://u:c4n4ry@", "u:c4n4ry", "redis://u:c4n4ry@host:notaport"})
    void an_address_that_is_none_is_named_by_its_setting_and_not_repeated(String url) {
        runner.withPropertyValues("reelmill.cache.answers=redis", "reelmill.cache.redis-url=" + url)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(MisconfiguredException.class)
                        .hasMessageContaining("reelmill.cache.redis-url")
                        .hasMessageNotContaining("c4n4ry"));
    }

    @Test
    void settings_print_the_address_masked() {
        CacheProperties properties = new CacheProperties(
                CacheProperties.Answers.REDIS,
                new Secret("rediss://u:c4n4ry@host"),
                DataSize.ofMegabytes(1),
                Duration.ofDays(1));
        assertThat(properties.toString()).doesNotContain("c4n4ry").contains("******");
        assertThat(new RedisAnswers("rediss://u:c4n4ry@host:1").address()).isEqualTo("redis at host:1");
    }
}
