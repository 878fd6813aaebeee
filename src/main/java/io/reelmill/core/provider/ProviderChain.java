package io.reelmill.core.provider;

import io.reelmill.core.session.Fallback;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Providers of one kind in the order in which they are asked. The first that delivers wins; every one that did not is
 * told as a fallback. Thread-safe when the providers are.
 *
 * @param stage the stage they serve, for the fallback's record
 * @param providers at least one
 * @param name how a provider is called in the configuration
 */
public record ProviderChain<P>(String stage, List<P> providers, Function<P, String> name) {
    public ProviderChain {
        providers = List.copyOf(providers);
        if (providers.isEmpty()) {
            throw new MisconfiguredException("No provider is configured for " + stage);
        }
    }

    /**
     * Asks one after the other.
     *
     * @throws ProviderException of the last one when none delivers, or of the first that is misconfigured: going on with
     *     another would hide a mistake that the user can mend
     */
    public <R> R ask(Function<P, R> question, Consumer<Fallback> onFallback) {
        int last = providers.size() - 1;
        for (int index = 0; index < last; index++) {
            P provider = providers.get(index);
            try {
                return question.apply(provider);
            } catch (TransientProviderException | RefusedException failure) {
                onFallback.accept(new Fallback(
                        stage,
                        name.apply(provider),
                        name.apply(providers.get(index + 1)),
                        String.valueOf(failure.getMessage())));
            }
        }
        return question.apply(providers.get(last));
    }
}
