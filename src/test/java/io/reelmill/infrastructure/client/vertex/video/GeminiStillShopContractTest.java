package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.StillShop;
import io.reelmill.core.clip.StillShopContract;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import org.junit.jupiter.api.AfterEach;

class GeminiStillShopContractTest extends StillShopContract {
    private final StubGoogle google = new StubGoogle();

    @AfterEach
    void close() {
        google.close();
    }

    @Override
    protected StillShop shop() {
        google.answersJson(GeminiStillShopTest.picture(GeminiStillShopTest.PNG));
        return VertexShops.stills(google.account());
    }
}
