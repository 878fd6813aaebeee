package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.narration.BurnCaptions;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Disclosure;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings together what a master is rendered from: the sourced clips, the narration, the captions and a bed of music. */
@UseCase
public final class PrepareTimeline {
    /** The providers of what the user has filmed. */
    private static final Set<String> OWN = Set.of(ClipSource.OWN, ClipSource.LIBRARY);

    private final Composer composer;
    private final Looks looks;
    private final BurnCaptions burned;
    private final Documents documents;

    public PrepareTimeline(Composer composer, Looks looks, BurnCaptions burned, Documents documents) {
        this.composer = composer;
        this.looks = looks;
        this.burned = burned;
        this.documents = documents;
    }

    /** The timeline of the session; its bed is composed and its turns are written down when they are not there yet. */
    public Timeline prepare(
            SessionFolder session, TopicRequest request, Storyboard storyboard, CaptionTrack captions, String title) {
        Set<String> filmed = filmed(session);
        List<Turn> turns = turns(storyboard, new Transitions(request.seed(), storyboard.frameRate()), filmed);
        keep(session, turns);
        List<Segment> segments = segments(session, storyboard.shots(), turns, filmed);
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
                title,
                request.language(),
                disclosure(session, request, storyboard).text());
    }

    private static List<Turn> turns(Storyboard storyboard, Transitions transitions, Set<String> filmed) {
        List<Shot> shots = storyboard.shots();
        List<Turn> turns = new ArrayList<>(List.of(new Turn(1, 0, Transition.CUT, 0, Turn.Why.OPENING)));
        for (int at = 1; at < shots.size(); at++) {
            Shot before = shots.get(at - 1);
            Shot shot = shots.get(at);
            boolean foreign = filmed.contains(SourceClip.path(before)) || filmed.contains(SourceClip.path(shot));
            Transitions.Choice choice = transitions.between(before, shot, foreign);
            int overlap = choice.transition() == Transition.CUT ? 0 : before.overlap();
            turns.add(new Turn(
                    shot.number(),
                    storyboard.frameRate().seconds(shot.start()),
                    choice.transition(),
                    storyboard.frameRate().seconds(overlap),
                    choice.why()));
        }
        return turns;
    }

    private void keep(SessionFolder session, List<Turn> turns) {
        Inputs inputs = Inputs.of("edit-1").with(turns);
        session.derive(Recipe.of("edit", "scripts/edit.json", inputs), targets -> {
            documents.write(turns, targets.get(0));
            return Provenance.embedded("editor", "edit-1");
        });
    }

    private static List<Segment> segments(
            SessionFolder session, List<Shot> shots, List<Turn> turns, Set<String> filmed) {
        List<Segment> segments = new ArrayList<>();
        for (Shot shot : shots) {
            String clip = SourceClip.path(shot);
            // Shots are numbered from 1: the turn at a shot's number is the one into the next.
            Transition transition =
                    shot.number() < shots.size() ? turns.get(shot.number()).transition() : Transition.CUT;
            segments.add(segment(session.path(clip), shot, transition, filmed.contains(clip)));
        }
        return segments;
    }

    private static Segment segment(Path clip, Shot shot, Transition transition, boolean filmed) {
        int overlap = transition == Transition.CUT ? 0 : shot.overlap();
        return new Segment(clip, shot.start(), shot.frames(), overlap, transition, filmed);
    }

    /** The clips that are footage and not drawn. */
    static Set<String> filmed(SessionFolder session) {
        return clips(session, provider -> !provider.equals(ClipSource.DRAWN));
    }

    /** What is said of how the video was made: footage may not last, and what else is shown was drawn or bought. */
    static Disclosure disclosure(SessionFolder session, TopicRequest request, Storyboard storyboard) {
        Set<String> own = clips(session, OWN::contains);
        return Disclosure.of(
                request, storyboard.shots().stream().map(SourceClip::path).anyMatch(clip -> !own.contains(clip)));
    }

    private static Set<String> clips(SessionFolder session, Predicate<String> providers) {
        return session.manifest().artefacts().stream()
                .filter(artefact -> artefact.key().startsWith("clip:")
                        && providers.test(artefact.provenance().provider()))
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
