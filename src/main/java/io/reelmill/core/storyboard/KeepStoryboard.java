package io.reelmill.core.storyboard;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;

/** Draws a session's storyboard once and keeps it as {@code scripts/storyboard.json}. Thread-safe. */
@UseCase
public final class KeepStoryboard {
    private static final String VERSION = "storyboard-4";

    private final Documents documents;
    private final Knowledge knowledge;
    private final FrameRate frameRate;

    public KeepStoryboard(Documents documents, Knowledge knowledge, FrameRate frameRate) {
        this.documents = documents;
        this.knowledge = knowledge;
        this.frameRate = frameRate;
    }

    public Storyboard keep(
            SessionFolder folder, TopicRequest request, Script script, Narration narration, Canvas canvas) {
        Inputs inputs = Inputs.of(VERSION)
                .with(request.topic())
                .with(request.style())
                .with(request.seed())
                .with(script)
                .with(narration)
                .with(canvas)
                .with(frameRate);
        Path file = folder.derive(Recipe.of("storyboard", "scripts/storyboard.json", inputs), targets -> {
                    documents.write(
                            new DrawStoryboard(knowledge).draw(script, narration, request, canvas, frameRate),
                            targets.get(0));
                    return Provenance.embedded("reelmill", VERSION);
                })
                .get(0);
        return documents.read(file, Storyboard.class);
    }
}
