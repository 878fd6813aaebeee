package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ClipShopContract;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;

class VeoClipShopContractTest extends ClipShopContract {
    private final StubGoogle google = new StubGoogle();

    @AfterEach
    void close() {
        google.close();
    }

    @Override
    protected ClipShop shop() {
        google.answersJson(
                        "{\"name\":\"projects/reel-1/locations/us-central1/publishers/google/models/m/operations/1\"}")
                .answersJson("{\"done\":false}")
                .answersJson("{\"done\":true,\"response\":{\"videos\":[{\"bytesBase64Encoded\":\"%s\"}]}}"
                        .formatted(Base64.getEncoder().encodeToString(VeoClipShopTest.mp4(900))));
        return VertexShops.clips(google.account(), home);
    }

    @Override
    protected void pause() {
        // The server's next answer is another one at once.
    }
}
