package io.reelmill.core.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A session's directory as one of its renditions sees it: what depends on the canvas lies beside the first video's under a
 * name of its own, and everything else is shared with it. Recipes, paths and the manifest's artefacts are told by the names
 * they have for the first, so that all that makes a video makes a rendition.
 */
public final class RenditionFolder implements SessionFolder {
    /** What is laid out for a canvas. */
    private static final Pattern OWN = Pattern.compile("(video_clips/|images/|captions/captions\\."
            + "|scripts/(?:storyboard|edit)\\.|metadata/inspection\\.|final_output/(final_video_|thumbnail\\.)).*");

    private final SessionFolder whole;
    private final String aspectRatio;
    private final String tag;

    /** @param aspectRatio the rendition's shape as the request writes it, {@code 16:9} */
    public RenditionFolder(SessionFolder whole, String aspectRatio) {
        this.whole = whole;
        this.aspectRatio = aspectRatio;
        this.tag = aspectRatio.replace(':', 'x');
    }

    @Override
    public SessionId id() {
        return whole.id();
    }

    @Override
    public Optional<String> rendition() {
        return Optional.of(aspectRatio);
    }

    @Override
    public String key(String key) {
        return key + ":" + tag;
    }

    @Override
    public String place(String relative) {
        int ending = relative.lastIndexOf('.');
        return OWN.matcher(relative).matches()
                ? relative.substring(0, ending) + "_" + tag + relative.substring(ending)
                : relative;
    }

    @Override
    public Path path(String relative) {
        return whole.path(place(relative));
    }

    /** The session's, with the artefacts that this rendition is made of under the names they have for the first. */
    @Override
    public Manifest manifest() {
        Manifest all = whole.manifest();
        List<Artefact> seen = all.artefacts().stream()
                .map(this::seen)
                .flatMap(Optional::stream)
                .toList();
        return all.withoutArtefacts(any -> true).withArtefacts("", seen);
    }

    private Optional<Artefact> seen(Artefact artefact) {
        if (!OWN.matcher(artefact.path()).matches()) {
            return Optional.of(artefact);
        }
        String suffix = key("");
        String mark = "_" + tag + ".";
        int at = artefact.path().lastIndexOf(mark);
        return artefact.key().endsWith(suffix) && at >= 0
                ? Optional.of(artefact.named(
                        artefact.key().substring(0, artefact.key().length() - suffix.length()),
                        artefact.path().substring(0, at) + artefact.path().substring(at + mark.length() - 1)))
                : Optional.empty();
    }

    @Override
    public void update(UnaryOperator<Manifest> change) {
        whole.update(change);
    }

    @Override
    public List<Path> derive(Recipe recipe, Work work) {
        List<String> places = recipe.paths().stream().map(this::place).toList();
        return places.equals(recipe.paths())
                ? whole.derive(recipe, work)
                : whole.derive(new Recipe(key(recipe.key()), places, recipe.inputsSha256()), work);
    }

    /** Not of one rendition alone: what is stale is stale in the whole session. */
    @Override
    public void discard(Predicate<Artefact> stale) {
        whole.discard(stale);
    }
}
