package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Wording;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.Rendition;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;

/** Measures the master and keeps the verdict; a video that fails is never called finished. */
@UseCase
public final class InspectMaster {
    /** How far a video may run over the asked length when its script was written for it. */
    private static final double TOLERANCE = 1.1;

    private final Inspector inspector;
    private final Documents documents;

    public InspectMaster(Inspector inspector, Documents documents) {
        this.inspector = inspector;
        this.documents = documents;
    }

    /**
     * Inspects the session's master.
     *
     * @throws InspectionFailedException when a promise is broken; the verdict is kept all the same
     */
    public void inspect(
            SessionFolder session,
            TopicRequest request,
            Timeline timeline,
            CaptionTrack captions,
            Narration narration) {
        String relative = RenderMaster.path(session);
        Path master = session.path(relative);
        double ceiling = request.script().isPresent() ? Double.POSITIVE_INFINITY : TOLERANCE * request.duration();
        Wording wording = Wording.of(narration, request, familiar(session));
        Inputs inputs = Inputs.of("inspection-3")
                .with(inspector.model())
                .with(sha256(session, relative))
                .with(captions)
                .with(wording)
                .with(ceiling);
        Path kept = session.derive(Recipe.of("inspection", "metadata/inspection.json", inputs), targets -> {
                    Inspection verdict =
                            inspector.inspect(master, new Expectation(timeline, captions, wording, ceiling));
                    documents.write(verdict, targets.get(0));
                    return Provenance.embedded("ffmpeg", inspector.model());
                })
                .get(0);
        Inspection verdict = documents.read(kept, Inspection.class);
        FinalVideo video = inspector.probe(master, session.place(relative));
        session.update(manifest -> session.rendition()
                .map(shape -> manifest.withRendition(new Rendition(shape, video, verdict)))
                .orElseGet(() -> manifest.withInspection(verdict).withFinal(video)));
        if (!verdict.passed()) {
            throw new InspectionFailedException(verdict);
        }
    }

    private static boolean familiar(SessionFolder session) {
        return session.manifest().artefacts().stream()
                .filter(artefact -> artefact.key().startsWith("narration:"))
                .allMatch(artefact -> artefact.provenance().provider().equals(Narrator.EMBEDDED));
    }

    private static String sha256(SessionFolder session, String relative) {
        return session.manifest().artefacts().stream()
                .filter(artefact -> artefact.path().equals(relative))
                .map(Artefact::sha256)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The session %s has no master".formatted(session.id())));
    }
}
