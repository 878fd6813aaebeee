package io.reelmill.core.provider;

/**
 * A call to a provider.
 *
 * @param provider its name in the configuration, {@code veo} for example
 * @param operation what is called, {@code order} or {@code poll} for example; quotas are declared for {@code
 *     provider.operation}
 * @param free whether it costs nothing, so that it may be repeated when its answer was lost
 */
public record ProviderCall(String provider, String operation, boolean free) {
    public static ProviderCall free(String provider, String operation) {
        return new ProviderCall(provider, operation, true);
    }

    public static ProviderCall paid(String provider, String operation) {
        return new ProviderCall(provider, operation, false);
    }

    @Override
    public String toString() {
        return provider + "." + operation;
    }
}
