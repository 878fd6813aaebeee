package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.StillShop;
import io.reelmill.core.clip.StillShopContract;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import org.junit.jupiter.api.AfterEach;

class StillsOnFakeContractTest extends StillShopContract {
    private final FakeVertex google = FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()));

    @AfterEach
    void close() {
        google.close();
    }

    @Override
    protected StillShop shop() {
        return VertexShops.stills(Accounts.of(google));
    }
}
