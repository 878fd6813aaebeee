package io.reelmill.core.provider;

/** The ledger that other tests rely on keeps to the contract, too. */
class InMemoryLedgerTest extends LedgerContract {
    private final Ledger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
