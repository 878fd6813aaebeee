package io.reelmill.core.provider;

/** The provider will not do this, however often it is asked: content, policy or capability. The next provider is asked. */
public final class RefusedException extends ProviderException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
