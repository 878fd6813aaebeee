package io.reelmill.core.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The computation behind a derivation. */
@FunctionalInterface
public interface Work {
    /**
     * Writes every file of the recipe, whole, to the given targets. The targets lie beside the final names, keep
     * their file-name endings, do not exist yet, and stand in the order of the recipe's paths.
     *
     * @return who made the files
     */
    Provenance write(List<Path> targets) throws IOException;
}
