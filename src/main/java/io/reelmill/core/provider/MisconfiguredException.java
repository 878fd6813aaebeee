package io.reelmill.core.provider;

/** Nothing can go on until a setting is changed; the message names the setting and the remedy. */
public final class MisconfiguredException extends ProviderException {
    private static final long serialVersionUID = 1L;

    public MisconfiguredException(String message) {
        super(message);
    }

    public MisconfiguredException(String message, Throwable cause) {
        super(message, cause);
    }
}
