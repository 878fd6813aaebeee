package io.reelmill.infrastructure.batch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job's settings, put together from their parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ReelmillProperties.Batches.class,
    ReelmillProperties.Sessions.class,
    ReelmillProperties.Shots.class,
    ReelmillProperties.Video.class,
    ReelmillProperties.Requests.class,
    ReelmillProperties.Script.class,
    ReelmillProperties.Clips.class,
    ReelmillProperties.Orders.class,
    ReelmillProperties.Money.class
})
class SettingsConfiguration {
    @Bean
    ReelmillProperties reelmillProperties(
            ReelmillProperties.Sessions sessions,
            ReelmillProperties.Shots shots,
            ReelmillProperties.Video video,
            ReelmillProperties.Requests requests,
            ReelmillProperties.Providing providing) {
        return new ReelmillProperties(sessions, shots, video, requests, providing);
    }

    @Bean
    ReelmillProperties.Providing providing(
            ReelmillProperties.Script script,
            ReelmillProperties.Clips clips,
            ReelmillProperties.Orders orders,
            ReelmillProperties.Money budget) {
        return new ReelmillProperties.Providing(script, clips, orders, budget);
    }
}
