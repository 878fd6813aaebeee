package io.reelmill.core.provider;

/** An order is placed and not finished within the time given. It is waited for again by the next run, never placed again. */
public final class UnfinishedOrderException extends ProviderException {
    private static final long serialVersionUID = 1L;

    public UnfinishedOrderException(String message) {
        super(message);
    }
}
