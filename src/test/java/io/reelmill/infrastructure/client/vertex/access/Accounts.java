package io.reelmill.infrastructure.client.vertex.access;

import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.shared.settings.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Accounts that tests call Google's services with, or what stands in their place. */
public final class Accounts {
    private Accounts() {}

    /** The account that leads to the fake. */
    public static GoogleProperties of(FakeVertex fake) {
        return new GoogleProperties(
                "fake", "us-central1", Optional.of(fake.endpoint()), "", new Secret("fake"), Duration.ofSeconds(20));
    }

    /** The account of the environment: REELMILL_GOOGLE_PROJECT, REELMILL_GOOGLE_CREDENTIALS and so on. */
    public static GoogleProperties real() {
        Map<String, String> environment = new HashMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("REELMILL_GOOGLE_")) {
                environment.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return new Binder(new MapConfigurationPropertySource(environment))
                .bindOrCreate("reelmill.google", GoogleProperties.class);
    }
}
