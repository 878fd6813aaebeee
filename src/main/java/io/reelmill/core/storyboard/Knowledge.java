package io.reelmill.core.storyboard;

import java.util.List;
import java.util.Optional;

/** What the choice of pictures has to go by beside the words themselves. */
public record Knowledge(Places places, Emblems emblems) {
    /** For a plan of which only the lengths count. */
    static final Knowledge NONE = new Knowledge(name -> Optional.empty(), text -> List.of());
}
