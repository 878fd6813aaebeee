package io.reelmill.infrastructure.node;

import io.reelmill.core.operation.Node;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which process this is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
public class NodeConfiguration {
    @Bean
    Node node(Environment settings) {
        return NodeNames.node(settings);
    }
}
