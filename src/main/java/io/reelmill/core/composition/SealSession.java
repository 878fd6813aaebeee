package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.narration.RecordNarration;
import io.reelmill.core.script.Disclosure;
import io.reelmill.core.script.Publication;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.RenditionFolder;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Adds what goes with a finished video (poster, thumbnail, contact sheet, publishing texts) and seals the session. */
@UseCase
public final class SealSession {
    /** Where in a shot everything has arrived and nothing has begun to leave. */
    private static final double SETTLED = 0.7;
    /** Derivations that another script or another setting makes fewer of. */
    private static final Pattern COMES_AND_GOES = Pattern.compile("clip:.*|narration(:.*)?|bed");

    private final StillMaker stills;
    private final Documents documents;
    private final InstantSource clock;

    public SealSession(StillMaker stills, Documents documents, InstantSource clock) {
        this.stills = stills;
        this.documents = documents;
        this.clock = clock;
    }

    /** The pictures that go with one of the session's videos, made of its inspected master and its opening clip. */
    public void accompany(SessionFolder session, TopicRequest request, Storyboard storyboard, String title) {
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
        thumbnail(session, request, SourceClip.path(storyboard.shots().get(0)), moments.get(0), title);
    }

    /** The opening picture without captions, as the clip has it. A drawn one shows the title; over footage it is set. */
    private void thumbnail(SessionFolder session, TopicRequest request, String opening, double seconds, String title) {
        Path clip = session.path(opening);
        boolean filmed = PrepareTimeline.filmed(session).contains(opening);
        Inputs inputs = Inputs.of("thumbnail-1")
                .with(master(session))
                .with(seconds)
                .with(filmed)
                .with(title);
        derive(session, "thumbnail", "final_output/thumbnail.jpg", inputs.sha256(), target -> {
            if (filmed) {
                stills.titled(clip, seconds, title, request.language(), target);
            } else {
                stills.still(clip, seconds, target);
            }
        });
    }

    /** Adds the publishing texts and ends the session COMPLETED. */
    public void seal(SessionFolder session, TopicRequest request, Script script, Storyboard storyboard) {
        Disclosure disclosure = PrepareTimeline.disclosure(session, request, storyboard);
        Publication publication = Publication.of(script, request, disclosure);
        derive(
                session,
                "publication",
                "final_output/publish.json",
                Inputs.of("publication-1").with(publication).sha256(),
                target -> documents.write(publication, target));
        tidy(session, request, script, storyboard);
        session.update(manifest -> manifest.completed(clock.instant()));
    }

    /** Lines, clips and sounds of an earlier run that was told or set otherwise go. */
    private static void tidy(SessionFolder session, TopicRequest request, Script script, Storyboard storyboard) {
        Set<String> current = Stream.concat(
                        Stream.of(session),
                        request.renditions().stream().map(shape -> new RenditionFolder(session, shape.label())))
                .flatMap(video -> storyboard.shots().stream().map(shot -> video.key(SourceClip.key(shot))))
                .collect(Collectors.toCollection(HashSet::new));
        if (request.narrated()) {
            current.add("narration");
            IntStream.rangeClosed(1, script.lines().size())
                    .mapToObj(RecordNarration::key)
                    .forEach(current::add);
        }
        if (request.music() != Mood.NONE) {
            current.add("bed");
        }
        session.discard(
                artefact -> COMES_AND_GOES.matcher(artefact.key()).matches() && !current.contains(artefact.key()));
    }

    private static double settled(Shot shot, FrameRate rate) {
        return rate.seconds(shot.start() + (int) Math.round(shot.frames() * SETTLED));
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
