package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.core.session.HealthCheck;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** One way to Google for all its services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GoogleProperties.class)
public class GoogleAccessConfiguration {
    @Bean(destroyMethod = "close")
    GoogleAccess googleAccess(GoogleProperties properties) {
        return new GoogleAccess(properties);
    }

    /** Only for those who use Google; it looks for a token and orders nothing. */
    @Bean
    @Conditional(GoogleNamed.class)
    HealthCheck vertexCheck(GoogleAccess access) {
        return HealthCheck.trying(
                "vertex",
                "docs/google.md tells how it is set up. Without it, Google's providers (veo, stills, gemini,"
                        + " google-speech, gemini-speech) do not belong into the lists of providers.",
                () -> seen(access));
    }

    private static String seen(GoogleAccess access) {
        String project = access.project();
        access.authorization();
        return "project %s in %s, with a token%s"
                .formatted(
                        project,
                        access.location(),
                        access.endpoint()
                                .map(uri -> ", by way of " + uri.getHost())
                                .orElse(""));
    }
}
