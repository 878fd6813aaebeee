package io.reelmill.core.provider;

import org.jspecify.annotations.Nullable;

/** A provider did not deliver; the subtypes say what the caller does next. */
public abstract sealed class ProviderException extends RuntimeException
        permits TransientProviderException,
                RefusedException,
                MisconfiguredException,
                BudgetReachedException,
                UnfinishedOrderException,
                InDoubtException {
    private static final long serialVersionUID = 1L;

    ProviderException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    ProviderException(String message) {
        super(message);
    }

    /** Whether the provider may ask money for what it did not deliver. */
    public boolean perhapsCharged() {
        return false;
    }
}
