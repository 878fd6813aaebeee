package io.reelmill.core.provider;

/** A provider did not deliver; the subtypes say what the caller does next. */
public abstract sealed class ProviderException extends RuntimeException
        permits TransientProviderException, RefusedException, MisconfiguredException {
    private static final long serialVersionUID = 1L;

    ProviderException(String message, Throwable cause) {
        super(message, cause);
    }

    ProviderException(String message) {
        super(message);
    }
}
