package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Delivers clips. Thread-safe; shots of one video are asked for side by side. */
@Port
public interface ClipSource {
    /** The provider that draws; the clips of all others are footage. */
    String DRAWN = "motion";

    /** The provider of what a row names itself. */
    String OWN = "footage";

    /** The provider of what lies in the user's library. */
    String LIBRARY = "library";

    Capabilities capabilities();

    /** Whether it has anything to do with the request; one that has not is not asked, and nothing is told of it. */
    default boolean serves(TopicRequest request) {
        return true;
    }

    /** Whether it delivers whatever is asked, so that no source after it is needed. */
    default boolean certain() {
        return false;
    }

    /** The most that the clip can cost; empty when the price is not known. */
    default Optional<Cost> quote(ClipOrder order) {
        return Optional.of(Cost.NOTHING);
    }

    /**
     * What the clip depends on beyond the order, the provider and its model: digests of the files it is made of. A clip
     * is made anew when it changes. Never fails: a source without an answer has nothing to add.
     */
    default List<String> materials(ClipOrder order) {
        return List.of();
    }

    /**
     * Writes the shot's clip: H.264 in mp4, without sound, exactly {@link io.reelmill.core.storyboard.Shot#clipFrames}
     * frames on the order's canvas at its frame rate, without the captions.
     *
     * @throws io.reelmill.core.provider.ProviderException when it cannot; the subtype says what to do next
     */
    Provenance source(ClipOrder order, Path target);
}
