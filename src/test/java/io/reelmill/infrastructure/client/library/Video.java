package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A video whose shots, of two seconds each unless said otherwise, are sourced one after the other, the last first. */
final class Video {
    final SessionFolder session;
    private final TopicRequest request;
    private final List<Shot> shots = new ArrayList<>();

    Video(Path outputs, String footage) {
        this.session = new InMemorySessions(outputs).open();
        this.request = footage.isEmpty()
                ? TopicRequests.of("topic", "Bees", "seed", "100")
                : TopicRequests.of("topic", "Bees", "seed", "100", "footage", footage);
    }

    Video shots(int count) {
        for (int i = 0; i < count; i++) {
            shot(2, "Line.", "Visual.");
        }
        return this;
    }

    Video shot(double seconds, String line, String visual) {
        int number = shots.size() + 1;
        Picture picture = Picture.of(Design.TITLE, line);
        shots.add(new Shot(number, number, 0, (int) (seconds * 30), 0, picture, line, visual, List.of()));
        return this;
    }

    ClipOrder order(int number) {
        Canvas canvas = new Canvas(180, 320);
        return new ClipOrder(
                session, shots.get(number - 1), shots, canvas, new FrameRate(30, 1), request, Optional.empty());
    }

    /** What the editor was asked for shot by shot, or why the source refused. */
    List<String> sourced(ClipSource source) {
        List<String> clips = new ArrayList<>();
        for (int number = shots.size(); number > 0; number--) {
            clips.add(0, sourced(source, number));
        }
        return clips;
    }

    private String sourced(ClipSource source, int number) {
        Path target = session.path("clip-" + number);
        try {
            source.source(order(number), target);
            return Files.readString(target);
        } catch (RefusedException refused) {
            return "refused: " + refused.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
