package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ClipShopContract;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import io.reelmill.infrastructure.client.vertex.access.OnRealGoogle;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Orders one clip of the real service and pays for it; not run without an account and the word to pay. */
@OnRealGoogle
class RealVeoContractTest extends ClipShopContract {
    @Override
    protected ClipShop shop() {
        return VertexShops.clips(Accounts.real(), home);
    }

    @Override
    protected void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    }
}
