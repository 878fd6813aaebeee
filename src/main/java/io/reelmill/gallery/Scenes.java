package io.reelmill.gallery;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.UnmadeFolder;
import io.reelmill.core.script.Script;
import io.reelmill.core.storyboard.DrawStoryboard;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Knowledge;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hangs the shots of scripts: drawn, painted, and taken at a few moments. */
final class Scenes {
    static final FrameRate RATE = new FrameRate(30, 1);

    private final Knowledge knowledge;
    private final ClipSource painter;
    private final Path folder;

    /** @param painter of which the clips become stills by a {@link StillEncoder} */
    Scenes(Knowledge knowledge, ClipSource painter, Path folder) {
        this.knowledge = knowledge;
        this.painter = painter;
        this.folder = folder;
    }

    /** The shots of a script, one after the other. */
    List<Exhibit> of(Script script, TopicRequest request, Canvas canvas, String name) {
        return of(drawn(script, request, canvas), request, name);
    }

    /** The shots of a storyboard, one after the other. */
    List<Exhibit> of(Storyboard storyboard, TopicRequest request, String name) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Shot shot : storyboard.shots()) {
            String file = name + "-" + shot.label();
            painter.source(order(storyboard, shot, request), folder.resolve(file));
            String label = "%s %d · %s"
                    .formatted(shot.picture().design(), shot.picture().variant(), shot.line());
            exhibits.add(Exhibit.of(label, request.aspectRatio(), files(file)));
        }
        return exhibits;
    }

    /** The storyboard of the script as it is drawn for a video. */
    Storyboard drawn(Script script, TopicRequest request, Canvas canvas) {
        return new DrawStoryboard(knowledge).draw(script, Telling.of(script), request, canvas, RATE);
    }

    static ClipOrder order(Storyboard storyboard, Shot shot, TopicRequest request) {
        return new ClipOrder(
                new UnmadeFolder(), shot, storyboard.shots(), storyboard.canvas(), RATE, request, Optional.empty());
    }

    private static List<String> files(String name) {
        return StillEncoder.MOMENTS.stream()
                .map(moment -> StillEncoder.still(Path.of(name), moment).toString())
                .toList();
    }
}
