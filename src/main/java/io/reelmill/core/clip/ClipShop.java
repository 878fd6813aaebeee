package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.session.Cost;
import java.nio.file.Path;
import java.util.Optional;

/** A provider that takes orders for clips and works on them for minutes. Thread-safe. */
@Port
public interface ClipShop {
    Capabilities capabilities();

    /**
     * What would be ordered for a shot: a pure function of the order and the settings.
     *
     * @throws io.reelmill.core.provider.RefusedException when it cannot make such a clip, for its length for example
     */
    Wish wish(ClipOrder order);

    /**
     * Places the order, once.
     *
     * @param place where the provider is to store what it makes, when it stores at all
     * @return the provider's name for the order
     * @throws io.reelmill.core.provider.ProviderException when it does not take the order; one that is {@link
     *     io.reelmill.core.provider.ProviderException#perhapsCharged()} when nobody knows whether it did
     * @throws java.io.UncheckedIOException when a file of ours cannot be read; nothing was sent then
     */
    String order(Wish wish, String place);

    /**
     * Looks how far an order is.
     *
     * @throws io.reelmill.core.provider.ProviderException when that cannot be found out, which says nothing of the order
     */
    ShopAnswer ask(String operation);

    /**
     * Looks for what an order made whose name is not known; {@link ShopAnswer.Pending} while there is nothing and {@link
     * ShopAnswer.Failed} when the provider stores nowhere that could be looked at.
     */
    ShopAnswer find(String place);

    /**
     * An order in the provider's terms.
     *
     * @param prompt the words
     * @param sha256 the digest of the words, the model, all parameters and the image
     * @param seconds the length that is ordered
     * @param image the picture it begins with
     * @param estimate what it costs; empty when that is not known
     */
    record Wish(
            String prompt,
            String sha256,
            int seconds,
            long seed,
            String aspectRatio,
            Optional<Path> image,
            Optional<Cost> estimate) {}
}
