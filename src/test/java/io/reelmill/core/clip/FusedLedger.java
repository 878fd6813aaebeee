package io.reelmill.core.clip;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.SessionId;
import java.util.List;
import java.util.Optional;

/** A ledger before and after whose writes a run can end. */
record FusedLedger(InMemoryLedger ledger, Fuse fuse, FakeTime time) implements Ledger {
    @Override
    public Purchase intend(Order order, Budget budget) {
        fuse.pass(Fuse.Point.BEFORE_INTENT);
        ledger.at(time.instant());
        Purchase intent = ledger.intend(order, budget);
        fuse.pass(Fuse.Point.AFTER_INTENT);
        return intent;
    }

    @Override
    public void note(Purchase purchase) {
        boolean named = purchase.state() == Purchase.State.ORDERED;
        fuse.pass(named ? Fuse.Point.BEFORE_NAME : Fuse.Point.BEFORE_CLOSING);
        ledger.note(purchase);
        fuse.pass(named ? Fuse.Point.AFTER_NAME : Fuse.Point.AFTER_CLOSING);
    }

    @Override
    public Optional<Purchase> latest(SessionId session, String item, String sha256) {
        return ledger.latest(session, item, sha256);
    }

    @Override
    public List<Purchase> of(SessionId session) {
        return ledger.of(session);
    }

    @Override
    public List<Purchase> of(long batch) {
        return ledger.of(batch);
    }
}
