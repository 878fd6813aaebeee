package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ClipShopContract;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;

class VeoOnFakeContractTest extends ClipShopContract {
    private final FakeVertex google =
            FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()).withWork(Duration.ofMillis(50)));

    @AfterEach
    void close() {
        google.close();
    }

    @Override
    protected ClipShop shop() {
        return VertexShops.clips(Accounts.of(google), home);
    }

    @Override
    protected void pause() {
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
}
