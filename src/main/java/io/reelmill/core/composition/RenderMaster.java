package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Renders the session's master into {@code final_output/}. */
@UseCase
public final class RenderMaster {
    private final Renderer renderer;

    public RenderMaster(Renderer renderer) {
        this.renderer = renderer;
    }

    /** Where the master of a session lies within its folder. */
    public static String path(SessionFolder session) {
        return "final_output/final_video_" + session.id() + ".mp4";
    }

    /**
     * The master, as it is when it is there already and nothing it is made of has changed.
     *
     * @throws io.reelmill.core.clip.RenderException when the encoder fails
     */
    public Path render(SessionFolder session, Timeline timeline, DoubleConsumer progress) {
        Recipe recipe = Recipe.of("master", path(session), inputs(session, timeline));
        return session.derive(recipe, targets -> {
                    renderer.render(timeline, targets.get(0), progress);
                    return Provenance.embedded("ffmpeg", renderer.model());
                })
                .get(0);
    }

    private Inputs inputs(SessionFolder session, Timeline timeline) {
        List<String> media = session.manifest().artefacts().stream()
                .filter(artefact -> artefact.key().startsWith("clip:")
                        || artefact.key().equals("narration")
                        || artefact.key().equals("bed"))
                .map(artefact -> artefact.key() + "=" + artefact.sha256())
                .sorted()
                .toList();
        List<String> cuts = timeline.segments().stream()
                .map(segment ->
                        segment.start() + "+" + segment.frames() + "+" + segment.overlap() + " " + segment.transition())
                .toList();
        return Inputs.of("master-4")
                .with(renderer.model())
                .with(timeline.canvas())
                .with(timeline.frameRate())
                .with(cuts)
                .with(media)
                .with(timeline.narration().isPresent())
                .with(timeline.bed().isPresent())
                .with(timeline.captions())
                .with(timeline.captionMode())
                .with(timeline.captionStyle())
                .with(timeline.platform())
                .with(timeline.accent())
                .with(timeline.title())
                .with(timeline.disclosure());
    }
}
