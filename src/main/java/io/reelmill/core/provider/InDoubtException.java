package io.reelmill.core.provider;

/** Nobody knows whether an order was accepted. It is placed again only when the user says so. */
public final class InDoubtException extends ProviderException {
    private static final long serialVersionUID = 1L;

    public InDoubtException(String message) {
        super(message);
    }

    @Override
    public boolean perhapsCharged() {
        return true;
    }
}
