package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.script.Publication;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Adds what goes with a finished video (poster, thumbnail, contact sheet, publishing texts) and seals the session. */
@UseCase
public final class SealSession {
    /** Where in a shot everything has arrived and nothing has begun to leave. */
    private static final double SETTLED = 0.7;

    private final StillMaker stills;
    private final Documents documents;
    private final InstantSource clock;

    public SealSession(StillMaker stills, Documents documents, InstantSource clock) {
        this.stills = stills;
        this.documents = documents;
        this.clock = clock;
    }

    /** Ends the session COMPLETED; what it makes is made of the inspected master and the opening clip. */
    public void seal(SessionFolder session, TopicRequest request, Script script, Storyboard storyboard) {
        Path master = session.path(RenderMaster.path(session));
        List<Double> moments = storyboard.shots().stream()
                .map(shot -> settled(shot, storyboard.frameRate()))
                .toList();
        Inputs pictures = Inputs.of("stills-1").with(master(session)).with(moments);
        String sha256 = pictures.sha256();
        derive(session, "poster", "images/poster.jpg", sha256, target -> stills.still(master, moments.get(0), target));
        derive(
                session,
                "contact-sheet",
                "images/contact_sheet.jpg",
                sha256,
                target -> stills.contactSheet(master, moments, target));
        // The thumbnail is the opening picture without captions, which the clip still has.
        Path opening = session.path("video_clips/shot-0001.mp4");
        derive(
                session,
                "thumbnail",
                "final_output/thumbnail.jpg",
                sha256,
                target -> stills.still(opening, moments.get(0), target));
        Publication publication = Publication.of(request, script);
        derive(
                session,
                "publication",
                "final_output/publish.json",
                Inputs.of("publication-1").with(publication).sha256(),
                target -> documents.write(publication, target));
        session.update(manifest -> manifest.completed(clock.instant()));
    }

    private static double settled(Shot shot, FrameRate rate) {
        return rate.seconds(shot.start() + (int) (shot.frames() * SETTLED));
    }

    private static String master(SessionFolder session) {
        return session.manifest().artefacts().stream()
                .filter(artefact -> artefact.key().equals("master"))
                .map(artefact -> artefact.sha256())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The session %s has no master".formatted(session.id())));
    }

    private static void derive(SessionFolder session, String key, String path, String inputs, Made made) {
        session.derive(new Recipe(key, List.of(path), inputs), targets -> {
            made.at(targets.get(0));
            return Provenance.embedded("reelmill", key + "-1");
        });
    }

    /** Makes one file. */
    private interface Made {
        void at(Path target);
    }
}
