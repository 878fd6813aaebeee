package io.reelmill.presentation.api;

import io.reelmill.core.operation.Events;
import io.reelmill.core.operation.IdempotencyKeys;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.presentation.api.events.EventHub;
import io.reelmill.presentation.api.files.SessionFiles;
import io.reelmill.presentation.api.launch.Reception;
import io.reelmill.presentation.api.launch.Replays;
import io.reelmill.presentation.api.limit.BodyLimit;
import io.reelmill.presentation.api.limit.RateLimits;
import io.reelmill.presentation.api.problem.Inside;
import io.reelmill.presentation.api.problem.PlainAnswers;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the resources of the API share. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration {
    private static final String[] ALL = {ApiController.ROOT + "/*", "/actuator/*"};

    @Bean
    Reception reception(Home home, RequestLists lists) {
        return new Reception(home, lists);
    }

    @Bean
    Inside inside(Home home) {
        return new Inside(home);
    }

    @Bean
    Replays replays(IdempotencyKeys keys) {
        return new Replays(keys, ApiJson.mapper());
    }

    @Bean
    SessionFiles sessionFiles(SessionStore store) {
        return new SessionFiles(store);
    }

    @Bean
    EventHub eventHub(Events events, ApiProperties properties) {
        return new EventHub(events, ApiJson.mapper(), EventHub.Pace.usual(properties.listeners()));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ApiProperties properties) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(properties.upload()));
        filter.addUrlPatterns(ALL);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** Behind who asks, and before whatever reads. */
    @Bean
    FilterRegistrationBean<RateLimits> rateLimits(ApiProperties properties) {
        FilterRegistrationBean<RateLimits> filter = new FilterRegistrationBean<>(
                new RateLimits(properties.requestsPerMinute(), properties.launchesPerMinute()));
        filter.addUrlPatterns(ALL);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    /** Files of forms go to the disk from the first byte on, under names of the container's own. */
    @Bean
    MultipartConfigElement multipartConfigElement(ApiProperties properties) {
        long most = properties.upload().toBytes();
        return new MultipartConfigElement("", most, most, 0);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainAnswers() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainAnswers.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer apiMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(ServerBuilder builder) {
                builder.withJsonConverter(new JacksonJsonHttpMessageConverter(ApiJson.mapper()));
            }
        };
    }
}
