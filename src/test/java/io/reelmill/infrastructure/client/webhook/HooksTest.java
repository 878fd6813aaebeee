package io.reelmill.infrastructure.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.provider.MisconfiguredException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HooksTest {
    private static final String SECRET = "0123456789abcdef";

    @Test
    void a_hook_is_told_of_both_ends_and_of_nothing_else() {
        Hooks hooks = hooks(Map.of());

        assertThat(hooks.of(event(Kind.SESSION_ENDED, "FAILED"))).containsExactly("editor");
        assertThat(hooks.of(event(Kind.BATCH_ENDED, "COMPLETED"))).containsExactly("editor");
        assertThat(hooks.of(event(Kind.STAGE_ENDED, ""))).isEmpty();
        assertThat(hooks.of(event(Kind.BATCH_STARTED, ""))).isEmpty();
    }

    @Test
    void a_hook_can_ask_for_less() {
        Hooks hooks = hooks(Map.of("events", "session.ended", "states", "failed, IN_DOUBT"));

        assertThat(hooks.of(event(Kind.SESSION_ENDED, "FAILED"))).containsExactly("editor");
        assertThat(hooks.of(event(Kind.SESSION_ENDED, "COMPLETED"))).isEmpty();
        assertThat(hooks.of(event(Kind.BATCH_ENDED, "FAILED"))).isEmpty();
    }

    @Test
    void a_wrong_setting_is_named_with_what_is_accepted() {
        refused(Map.of("secret", "short"), "reelmill.webhooks.hooks.editor.secret has to have at least 16 characters");
        refused(Map.of("url", "http://example.com/"), "editor.url has to begin with https://");
        refused(Map.of("url", "ftp://example.com/"), "editor.url has to be https://HOST/");
        refused(Map.of("url", "https://me:word@example.com/"), "without a user or password");
        refused(Map.of("events", "session.started"), "editor.events are session.ended and batch.ended");
        assertThatThrownBy(() -> Hook.of("a b", settings(Map.of()).hooks().get("editor")))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("1 to 100 letters");
    }

    @Test
    void nothing_prints_the_secret_or_an_address_that_may_hold_one() {
        Hooks hooks = hooks(Map.of("url", "https://example.com/T0KEN"));

        assertThat(hooks.toString()).doesNotContain("T0KEN").doesNotContain(SECRET);
        assertThat(settings(Map.of()).toString()).doesNotContain(SECRET);
        assertThat(hooks.all().get(0).signature().toString()).doesNotContain(SECRET);
    }

    private static void refused(Map<String, String> wrong, String words) {
        assertThatThrownBy(() -> hooks(wrong))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining(words);
    }

    private static Hooks hooks(Map<String, String> more) {
        return Hooks.of(settings(more));
    }

    private static WebhookProperties settings(Map<String, String> more) {
        Map<String, String> hook = new TreeMap<>(Map.of("url", "https://example.com/", "secret", SECRET));
        hook.putAll(more);
        Map<String, String> written = new TreeMap<>();
        hook.forEach((name, value) -> written.put("reelmill.webhooks.hooks.editor." + name, value));
        return new Binder(new MapConfigurationPropertySource(written))
                .bind("reelmill.webhooks", WebhookProperties.class)
                .get();
    }

    private static Event event(Kind kind, String state) {
        return new Event(1, Instant.EPOCH, 1, Optional.empty(), kind, Map.of("state", state));
    }
}
