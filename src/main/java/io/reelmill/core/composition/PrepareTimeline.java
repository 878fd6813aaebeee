package io.reelmill.core.composition;

import io.reelmill.core.UseCase;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Brings together what a master is rendered from: the sourced clips, the narration, the captions and a bed of music. */
@UseCase
public final class PrepareTimeline {
    private final Composer composer;
    private final Looks looks;

    public PrepareTimeline(Composer composer, Looks looks) {
        this.composer = composer;
        this.looks = looks;
    }

    /** The timeline of the session; its bed is composed when it is not there yet. */
    public Timeline prepare(
            SessionFolder session, TopicRequest request, Storyboard storyboard, CaptionTrack captions, String title) {
        List<Segment> segments =
                storyboard.shots().stream().map(shot -> segment(session, shot)).toList();
        return new Timeline(
                storyboard.canvas(),
                storyboard.frameRate(),
                segments,
                request.narrated() ? Optional.of(session.path("audio/narration.wav")) : Optional.empty(),
                bed(session, request, storyboard.seconds()),
                captions,
                request.captions(),
                request.platform(),
                looks.accent(request),
                title);
    }

    private static Segment segment(SessionFolder session, Shot shot) {
        Path clip = session.path(SourceClip.path(shot));
        return new Segment(clip, shot.start(), shot.frames(), shot.overlap());
    }

    private Optional<Path> bed(SessionFolder session, TopicRequest request, double seconds) {
        if (request.music() == Mood.NONE) {
            return Optional.empty();
        }
        Inputs inputs = Inputs.of("bed-1")
                .with(composer.model())
                .with(request.music())
                .with(seconds)
                .with(request.seed());
        Recipe recipe = Recipe.of("bed", "audio/music.wav", inputs);
        return Optional.of(session.derive(
                        recipe, targets -> composer.compose(request.music(), seconds, request.seed(), targets.get(0)))
                .get(0));
    }
}
