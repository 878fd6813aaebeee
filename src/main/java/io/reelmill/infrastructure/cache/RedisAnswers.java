package io.reelmill.infrastructure.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.reelmill.core.provider.MisconfiguredException;
import java.net.URI;
import java.time.Duration;
import org.springframework.cache.Cache;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import org.springframework.data.redis.serializer.RedisSerializer;

/**
 * A connection to Redis, made at the first question and given back at the end. Values are bytes as they are: nothing that
 * comes from there is deserialised into a type.
 */
final class RedisAnswers implements AutoCloseable {
    private static final String NAME = "reelmill:answers";
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration COMMAND = Duration.ofSeconds(1);

    private final RedisURI uri;
    private final LettuceConnectionFactory connections;

    /** @throws MisconfiguredException when that is no address of a Redis; it does not repeat it */
    RedisAnswers(String url) {
        uri = uri(url);
        connections = connections(uri);
    }

    Cache cache(Duration keep) {
        RedisCacheConfiguration plain = RedisCacheConfiguration.defaultCacheConfig()
                .entryTtl(keep)
                .disableCachingNullValues()
                .serializeValuesWith(SerializationPair.fromSerializer(RedisSerializer.byteArray()));
        RedisCacheManager manager = RedisCacheManager.builder(RedisCacheWriter.nonLockingRedisCacheWriter(connections))
                .cacheDefaults(plain)
                .build();
        manager.afterPropertiesSet();
        Cache cache = manager.getCache(NAME);
        if (cache == null) {
            throw new IllegalStateException("Spring makes no cache of the name " + NAME);
        }
        return cache;
    }

    /** Asks whether it is there; tells its address when it is. */
    String ping() {
        try (RedisConnection connection = connections.getConnection()) {
            connection.ping();
            return address() + " answers";
        }
    }

    /** Its host and port, without user and password. */
    String address() {
        return "redis at " + uri.getHost() + ":" + uri.getPort();
    }

    @Override
    public void close() {
        connections.destroy();
    }

    private static RedisURI uri(String url) {
        try {
            // Lettuce takes what it cannot read for a host, and that may be the password.
            if (URI.create(url).getHost() == null) {
                throw new IllegalArgumentException("no host");
            }
            return RedisURI.create(url);
        } catch (IllegalArgumentException unreadable) {
            // Without its cause, which may quote the password.
            throw new MisconfiguredException(
                    "The setting reelmill.cache.redis-url is not of the form redis://[user:password@]host[:port][/database]");
        }
    }

    private static LettuceConnectionFactory connections(RedisURI uri) {
        RedisConfiguration server = LettuceConnectionFactory.createRedisConfiguration(uri);
        LettuceClientConfiguration.LettuceClientConfigurationBuilder client = LettuceClientConfiguration.builder()
                .commandTimeout(COMMAND)
                .shutdownQuietPeriod(Duration.ZERO)
                .shutdownTimeout(COMMAND)
                .clientOptions(ClientOptions.builder()
                        .socketOptions(
                                SocketOptions.builder().connectTimeout(CONNECT).build())
                        // A call while it is away fails at once and is not kept for later.
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build());
        if (uri.isSsl()) {
            client.useSsl();
        }
        LettuceConnectionFactory connections = new LettuceConnectionFactory(server, client.build());
        connections.setEagerInitialization(false);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
