package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.StillShop;
import io.reelmill.core.clip.StillShopContract;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import io.reelmill.infrastructure.client.vertex.access.OnRealGoogle;

/** Buys one still of the real service; not run without an account and the word to pay. */
@OnRealGoogle
class RealStillsContractTest extends StillShopContract {
    @Override
    protected StillShop shop() {
        return VertexShops.stills(Accounts.real());
    }
}
