package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.shared.settings.Secret;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account that Google's services are used with.
 *
 * @param project the Google Cloud project; nothing of Google's is used without one
 * @param location of the models
 * @param endpoint in the place of Google's own addresses: a fake on this machine, or a gateway
 * @param credentials the path of a service account's key file; without it Google's application default credentials are used
 * @param token an access token in the place of credentials
 * @param timeout for the answer to one call
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.google", ignoreUnknownFields = false)
public record GoogleProperties(
        @DefaultValue("") String project,
        @DefaultValue("us-central1") @NotBlank String location,
        @DefaultValue("") Optional<URI> endpoint,
        @DefaultValue("") String credentials,
        @DefaultValue("") Secret token,
        @DefaultValue("60s") @DurationMin(millis = 100) Duration timeout) {
    public GoogleProperties {
        // An address that is left empty comes as one of no letters.
        endpoint = endpoint.filter(address -> !address.toString().isEmpty());
    }
}
