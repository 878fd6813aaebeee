package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.narration.BurnCaptions;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Word;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings together what a master is rendered from: the sourced clips, the narration, the captions and a bed of music. */
@UseCase
public final class PrepareTimeline {
    /** The embedded provider of motion graphics. */
    private static final String DRAWN = "motion";

    private final Composer composer;
    private final Looks looks;
    private final BurnCaptions burned;

    public PrepareTimeline(Composer composer, Looks looks, BurnCaptions burned) {
        this.composer = composer;
        this.looks = looks;
        this.burned = burned;
    }

    /** The timeline of the session; its bed is composed when it is not there yet. */
    public Timeline prepare(
            SessionFolder session, TopicRequest request, Storyboard storyboard, CaptionTrack captions, String title) {
        List<Segment> segments = segments(session, request, storyboard.shots());
        return new Timeline(
                storyboard.canvas(),
                storyboard.frameRate(),
                segments,
                request.narrated() ? Optional.of(session.path("audio/narration.wav")) : Optional.empty(),
                bed(session, request, score(request, storyboard, captions)),
                captions,
                burned.mode(session, request, captions),
                request.captionStyle(),
                request.platform(),
                looks.accent(request),
                title);
    }

    private static List<Segment> segments(SessionFolder session, TopicRequest request, List<Shot> shots) {
        Set<String> filmed = filmed(session);
        Transitions transitions = new Transitions(request.seed());
        List<Segment> segments = new ArrayList<>();
        for (Shot shot : shots) {
            Transition transition = Transition.CUT;
            if (shot.number() < shots.size()) {
                Shot next = shots.get(shot.number());
                boolean foreign = filmed.contains(SourceClip.path(shot)) || filmed.contains(SourceClip.path(next));
                transition = transitions.between(shot, next, foreign);
            }
            segments.add(segment(
                    session.path(SourceClip.path(shot)), shot, transition, filmed.contains(SourceClip.path(shot))));
        }
        return segments;
    }

    private static Segment segment(Path clip, Shot shot, Transition transition, boolean filmed) {
        int overlap = transition == Transition.CUT ? 0 : shot.overlap();
        return new Segment(clip, shot.start(), shot.frames(), overlap, transition, filmed);
    }

    /** The clips that are footage and not drawn. */
    static Set<String> filmed(SessionFolder session) {
        return session.manifest().artefacts().stream()
                .filter(artefact -> artefact.key().startsWith("clip:")
                        && !artefact.provenance().provider().equals(DRAWN))
                .map(Artefact::path)
                .collect(Collectors.toSet());
    }

    private static Score score(TopicRequest request, Storyboard storyboard, CaptionTrack captions) {
        List<Shot> shots = storyboard.shots();
        List<Double> turns = IntStream.range(1, shots.size())
                .filter(at -> shots.get(at).scene() != shots.get(at - 1).scene())
                .mapToObj(at -> storyboard.frameRate().seconds(shots.get(at).start()))
                .toList();
        double voiced = captions.cues().stream()
                .flatMap(cue -> cue.words().stream())
                .mapToDouble(Word::end)
                .reduce(0, Math::max);
        return new Score(storyboard.seconds(), request.narrated() ? voiced : 0, turns, request.seed());
    }

    private Optional<Path> bed(SessionFolder session, TopicRequest request, Score score) {
        if (request.music() == Mood.NONE) {
            return Optional.empty();
        }
        Inputs inputs = Inputs.of("bed-3")
                .with(composer.model())
                .with(request.music())
                .with(score.seconds())
                .with(score.voiced())
                .with(score.turns())
                .with(request.seed());
        Recipe recipe = Recipe.of("bed", "audio/music.wav", inputs);
        return Optional.of(session.derive(recipe, targets -> composer.compose(request.music(), score, targets.get(0)))
                .get(0));
    }
}
