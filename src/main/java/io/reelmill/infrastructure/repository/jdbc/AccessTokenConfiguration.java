package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.Home;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may ask a service, with an admin from its first start on; commands give access too. */
@Configuration(proxyBeanMethods = false)
public class AccessTokenConfiguration {
    @Bean
    JdbcAccessTokens accessTokens(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcAccessTokens(jdbc, new TransactionTemplate(transactions), Clock.systemUTC());
    }

    @Bean
    @Profile("service")
    GeneratedAdmin generatedAdmin(JdbcAccessTokens tokens, PlatformTransactionManager transactions, Home home) {
        return new GeneratedAdmin(tokens, new TransactionTemplate(transactions), home);
    }
}
