package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import java.nio.file.Path;
import java.util.Optional;

/** A provider that draws stills at once. Thread-safe. */
@Port
public interface StillShop {
    Capabilities capabilities();

    /** What would be asked for: a pure function of the order and the settings. */
    Wish wish(ClipOrder order);

    /**
     * Writes the picture to the target, as PNG or JPEG by its content whatever the file's name. One call is at most one
     * order of the provider's.
     *
     * @throws io.reelmill.core.provider.ProviderException when it cannot
     */
    Sale<Path> draw(Wish wish, Path target);

    /**
     * A still in the provider's terms.
     *
     * @param sha256 the digest of the words, the model and all parameters
     * @param estimate what it costs; empty when that is not known
     */
    record Wish(String prompt, String sha256, String aspectRatio, long seed, Optional<Cost> estimate) {}
}
