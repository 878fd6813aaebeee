package io.reelmill.core.provider;

/** An order would cost more than what is left. Nothing is ordered any more; with a higher budget the batch goes on. */
public final class BudgetReachedException extends ProviderException {
    private static final long serialVersionUID = 1L;

    public BudgetReachedException(String message) {
        super(message);
    }
}
