package io.reelmill.infrastructure.client.webhook;

import io.reelmill.core.session.SessionState;
import io.reelmill.shared.settings.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told of ends.
 *
 * @param hooks by name
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.webhooks", ignoreUnknownFields = false)
public record WebhookProperties(@DefaultValue Map<String, @Valid Hook> hooks) {
    public WebhookProperties {
        hooks = Map.copyOf(hooks);
    }

    /**
     * One receiver.
     *
     * @param url https; http only with {@code allowPrivate} and to such an address
     * @param secret of at least 16 characters, shared with the receiver, who checks the signature by it
     * @param events {@code session.ended}, {@code batch.ended}
     * @param states only sessions and batches that end in one of them; all when there is none. COMPLETED, FAILED, STOPPED,
     *     and IN_DOUBT of sessions
     * @param allowPrivate whether it may be on this machine or in its network
     */
    public record Hook(
            @NotNull URI url,
            @NotNull Secret secret,

            @DefaultValue({"session.ended", "batch.ended"}) @NotEmpty
            Set<String> events,

            @DefaultValue Set<SessionState> states,
            boolean allowPrivate) {
        public Hook {
            events = Set.copyOf(events);
            states = Set.copyOf(states);
        }
    }
}
