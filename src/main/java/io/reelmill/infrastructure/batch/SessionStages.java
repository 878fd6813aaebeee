package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.composition.InspectMaster;
import io.reelmill.core.composition.PrepareTimeline;
import io.reelmill.core.composition.RenderMaster;
import io.reelmill.core.composition.SealSession;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.CueCaptions;
import io.reelmill.core.narration.HearRecording;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.RecordNarration;
import io.reelmill.core.narration.WriteCaptions;
import io.reelmill.core.provider.CloseOrders;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.WriteScript;
import io.reelmill.core.session.Spending;
import io.reelmill.core.storyboard.KeepStoryboard;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.shared.text.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The use cases behind the stages. Each can be called again at any time: what is there already is verified and used, so a
 * later stage simply asks for what an earlier one made.
 */
record SessionStages(Telling telling, Picturing picturing, Composing composing) {
    /** From the topic to the captions. */
    record Telling(
            Paces paces,
            WriteScript writeScript,
            RecordNarration recordNarration,
            HearRecording hearRecording,
            WriteCaptions writeCaptions) {}

    /**
     * From the storyboard to the clips.
     *
     * @param shortSide the canvas' shorter side in pixels
     */
    record Picturing(int shortSide, KeepStoryboard keepStoryboard, SourceClip sourceClip) {}

    /** From the clips to the sealed session. */
    record Composing(
            PrepareTimeline prepareTimeline,
            RenderMaster renderMaster,
            InspectMaster inspectMaster,
            CloseOrders closeOrders,
            SealSession sealSession) {}

    Script script(SessionWork work) {
        return telling.writeScript()
                .write(work.folder(), work.request(), telling.paces().of(work.request()));
    }

    /** A recording of the user's own is heard as a whole, when the lines are joined. */
    void record(SessionWork work, int number, Line line) {
        if (work.request().recording().isPresent()) {
            return;
        }
        telling.recordNarration().recordLine(work.folder(), work.request(), number, line);
    }

    private Narration narration(SessionWork work) {
        return work.request().recording().isPresent()
                ? telling.hearRecording().join(work.folder(), work.request(), script(work))
                : telling.recordNarration().join(work.folder(), work.request(), script(work));
    }

    private CaptionTrack captions(SessionWork work, Narration narration) {
        CaptionTrack track = new CueCaptions(Phrases::of)
                .cue(narration, work.request().aspectRatio(), work.request().captionStyle());
        telling.writeCaptions().write(work.folder(), track);
        return track;
    }

    void draw(SessionWork work) {
        work.videos().forEach(this::storyboard);
    }

    /** Of one of the session's videos. */
    Storyboard storyboard(SessionWork work) {
        Narration narration = narration(work);
        captions(work, narration);
        Canvas canvas = work.request().aspectRatio().canvas(picturing.shortSide());
        return picturing.keepStoryboard().keep(work.folder(), work.request(), script(work), narration, canvas);
    }

    /** One shot of one of the session's videos. */
    void clip(SessionWork work, int number) {
        Storyboard storyboard = storyboard(work);
        Shot shot = storyboard.shots().get(number - 1);
        picturing
                .sourceClip()
                .source(new ClipOrder(
                        work.folder(),
                        shot,
                        storyboard.shots(),
                        storyboard.canvas(),
                        storyboard.frameRate(),
                        work.request(),
                        Optional.empty()));
    }

    void render(SessionWork work, DoubleConsumer progress) {
        List<SessionWork> videos = work.videos();
        for (int at = 0; at < videos.size(); at++) {
            SessionWork video = videos.get(at);
            double done = at;
            composing
                    .renderMaster()
                    .render(video.folder(), timeline(video), share -> progress.accept((done + share) / videos.size()));
        }
    }

    void inspect(SessionWork work) {
        work.videos().forEach(video -> {
            Narration narration = narration(video);
            CaptionTrack captions = captions(video, narration);
            composing.inspectMaster().inspect(video.folder(), video.request(), timeline(video), captions, narration);
        });
    }

    /** Everything is bought by now: the cost is in the manifest before it says that the session is complete. */
    void seal(SessionWork work) {
        Spending cost = composing.closeOrders().of(work.id());
        work.folder().update(manifest -> manifest.withCost(cost));
        String title = script(work).title();
        work.videos()
                .forEach(video ->
                        composing.sealSession().accompany(video.folder(), video.request(), storyboard(video), title));
        composing
                .sealSession()
                .seal(
                        work.folder(),
                        work.request(),
                        script(work),
                        storyboard(work.videos().get(0)));
    }

    private Timeline timeline(SessionWork work) {
        Narration narration = narration(work);
        return composing
                .prepareTimeline()
                .prepare(
                        work.folder(),
                        work.request(),
                        storyboard(work),
                        captions(work, narration),
                        script(work).title());
    }
}
