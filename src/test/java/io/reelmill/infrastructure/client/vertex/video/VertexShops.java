package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.Budget;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The shops as they are configured, for an account. */
final class VertexShops {
    private static final Budget BUDGET = Budget.unlimited("USD");
    private static final Binder DEFAULTS = new Binder(new MapConfigurationPropertySource(Map.of()));

    private VertexShops() {}

    static ClipShop clips(GoogleProperties account, Path home) {
        return new VertexVideoConfiguration()
                .veoClipShop(
                        DEFAULTS.bindOrCreate("reelmill.veo", VeoProperties.class),
                        new GoogleAccess(account),
                        new DirectGuard(),
                        new Frames(new Shooting.Editor(), home.resolve("frames")),
                        BUDGET);
    }

    static StillShop stills(GoogleProperties account) {
        return new VertexVideoConfiguration()
                .geminiStillShop(
                        DEFAULTS.bindOrCreate("reelmill.stills", StillsProperties.class),
                        new GoogleAccess(account),
                        new DirectGuard(),
                        BUDGET);
    }
}
