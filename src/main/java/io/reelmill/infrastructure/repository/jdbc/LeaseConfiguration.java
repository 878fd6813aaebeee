package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Node;
import io.reelmill.core.session.Ownership;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Who works on a batch, and what keeps everybody else out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LeaseProperties.class)
public class LeaseConfiguration {
    @Bean
    OwnTransactions ownTransactions(DataSource source, PlatformTransactionManager manager) {
        return new OwnTransactions(source, manager);
    }

    @Bean
    HeldLeases heldLeases(LeaseProperties properties, Node node) {
        return new HeldLeases(properties.sure(), node.sole(), Moment::now);
    }

    @Bean
    LeaseTable leaseTable(JdbcClient jdbc, LeaseProperties properties, Node node) {
        return new LeaseTable(jdbc, node, properties.expiry());
    }

    @Bean
    LeaseKeeper leaseKeeper(LeaseTable table, HeldLeases held, LeaseProperties properties) {
        return new LeaseKeeper(table, held, properties.heartbeat());
    }

    @Bean
    SmartInitializingSingleton leaseWatchers(LeaseKeeper keeper, ObjectProvider<Leases.Watcher> watchers) {
        return () -> keeper.watchers(watchers.orderedStream().toList());
    }

    @Bean
    Leases leases(LeaseTable table, OwnTransactions transactions, HeldLeases held, LeaseKeeper keeper) {
        return new JdbcLeases(table, transactions, held, keeper);
    }

    /** The fence of what is written to the database. */
    @Bean
    TokenFence tokenFence(JdbcClient jdbc, HeldLeases held) {
        return new TokenFence(jdbc, held);
    }

    /** The fence of what is written to files. */
    @Bean
    Ownership ownership(TokenFence tokenFence) {
        return tokenFence::check;
    }
}
