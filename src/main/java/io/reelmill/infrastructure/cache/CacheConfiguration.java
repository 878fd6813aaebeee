package io.reelmill.infrastructure.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.provider.AnswerCache;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.shared.metrics.CacheRequests;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.Cache;
import org.springframework.cache.caffeine.CaffeineCache;
import org.springframework.cache.support.NoOpCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers are remembered in memory, in Redis or nowhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
public class CacheConfiguration {
    private static final String SETTING = "reelmill.cache.answers";
    private static final String NAME = "answers";
    private static final Duration REST = Duration.ofSeconds(30);

    @Bean
    CacheRequests answerRequests(ObjectProvider<MeterRegistry> meters) {
        return new CacheRequests(meters.getIfAvailable(() -> Metrics.globalRegistry), NAME);
    }

    @Bean
    @ConditionalOnProperty(name = SETTING, havingValue = "memory", matchIfMissing = true)
    AnswerCache answersInMemory(CacheProperties properties, CacheRequests answerRequests) {
        Cache memory = new CaffeineCache(
                NAME,
                Caffeine.newBuilder()
                        .maximumWeight(properties.size().toBytes())
                        .weigher((Object key, Object answer) -> ((byte[]) answer).length)
                        .expireAfterWrite(properties.keep())
                        .build(),
                false);
        return new CountedAnswers(new CachedAnswers(memory), answerRequests);
    }

    @Bean
    @ConditionalOnProperty(name = SETTING, havingValue = "none")
    AnswerCache answersNowhere(CacheRequests answerRequests) {
        return new CountedAnswers(new CachedAnswers(new NoOpCache(NAME)), answerRequests);
    }

    @Bean
    @ConditionalOnProperty(name = SETTING, havingValue = "redis")
    RedisAnswers redisAnswers(CacheProperties properties) {
        return new RedisAnswers(properties.redisUrl().reveal());
    }

    @Bean
    @ConditionalOnProperty(name = SETTING, havingValue = "redis")
    AnswerCache answersInRedis(
            RedisAnswers redis, CacheProperties properties, CacheRequests answerRequests, Clock clock) {
        AnswerCache answers = new CachedAnswers(redis.cache(properties.keep()));
        return new CountedAnswers(new LenientCache(answers, redis.address(), clock, REST), answerRequests);
    }

    @Bean
    @ConditionalOnProperty(name = SETTING, havingValue = "redis")
    HealthCheck redisCheck(RedisAnswers redis) {
        return HealthCheck.trying(
                "redis",
                "Start Redis at reelmill.cache.redis-url; without it nothing bought is remembered",
                redis::ping);
    }
}
