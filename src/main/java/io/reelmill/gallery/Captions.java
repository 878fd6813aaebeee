package io.reelmill.gallery;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CueCaptions;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hangs captions as they are burned into a short video. */
final class Captions {
    private static final Script WORDS = new Script(
            "Why honey keeps for years",
            List.of(new Line(
                    "Bees add an enzyme that makes hydrogen peroxide, which kills germs.", "gallery", Line.Role.POINT)),
            "",
            "",
            List.of(),
            List.of());
    private static final List<Double> MOMENTS = List.of(0.3, 0.6, 0.85);

    private final Scenes scenes;
    private final ClipSource painter;
    private final Renderer renderer;
    private final StillMaker stills;
    private final Path folder;

    /** @param painter of which the clips are films */
    Captions(Scenes scenes, ClipSource painter, Renderer renderer, StillMaker stills, Path folder) {
        this.scenes = scenes;
        this.painter = painter;
        this.renderer = renderer;
        this.stills = stills;
        this.folder = folder;
    }

    /** The captions of one request on its own shape. */
    Exhibit of(TopicRequest request, Looks looks, Canvas canvas, String name) {
        Narration narration = Telling.of(WORDS);
        Storyboard storyboard = scenes.drawn(WORDS, request, canvas);
        List<Segment> segments = new ArrayList<>();
        for (Shot shot : storyboard.shots()) {
            Path clip = folder.resolve("%s-%s.mp4".formatted(name, shot.label()));
            painter.source(Scenes.order(storyboard, shot, request), clip);
            segments.add(new Segment(clip, shot.start(), shot.frames(), shot.overlap()));
        }
        Timeline timeline = new Timeline(
                canvas,
                Scenes.RATE,
                segments,
                Optional.empty(),
                Optional.empty(),
                new CueCaptions().cue(narration, request.aspectRatio(), request.captionStyle()),
                request.captions(),
                request.captionStyle(),
                request.platform(),
                looks.accent(request),
                WORDS.title(),
                request.language(),
                "");
        Path video = folder.resolve(name + ".mp4");
        renderer.render(timeline, video, share -> {});
        return Exhibit.of(label(request), request.aspectRatio(), taken(video, storyboard.seconds(), name));
    }

    private static String label(TopicRequest request) {
        return "%s %s · %s"
                .formatted(
                        request.captionStyle(),
                        request.captions(),
                        request.platform().label());
    }

    private List<String> taken(Path video, double seconds, String name) {
        List<String> files = new ArrayList<>();
        for (double moment : MOMENTS) {
            String file = name + "-" + Math.round(moment * 100) + ".jpg";
            stills.still(video, moment * seconds, folder.resolve(file));
            files.add(file);
        }
        return files;
    }
}
