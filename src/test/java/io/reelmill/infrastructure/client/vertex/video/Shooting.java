package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequests;
import io.reelmill.shared.settings.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/** Shots to be filmed. */
final class Shooting {
    static final Canvas UPRIGHT = new Canvas(1080, 1920);

    private Shooting() {}

    static ClipOrder order(SessionFolder session, int number, int frames, Canvas canvas) {
        return new ClipOrder(
                session,
                shot(number, frames),
                IntStream.rangeClosed(1, number)
                        .mapToObj(each -> shot(each, frames))
                        .toList(),
                canvas,
                new FrameRate(30, 1),
                TopicRequests.of("topic", "Tides", "seed", "5", "style", "documentary", "category", "science"),
                Optional.empty());
    }

    static ClipOrder after(ClipOrder order, Path clip) {
        return new ClipOrder(
                order.session(),
                order.shot(),
                order.shots(),
                order.canvas(),
                order.frameRate(),
                order.request(),
                Optional.of(clip));
    }

    private static Shot shot(int number, int frames) {
        Picture picture = Picture.of(Design.TITLE, "Tides");
        return new Shot(number, 1, 0, frames, 0, picture, "Tides.", "Waves on\na beach", List.of());
    }

    static VeoProperties veo(String output, boolean continuity, String price) {
        return veo(output, continuity, price, DataSize.ofMegabytes(1));
    }

    static VeoProperties veo(String output, boolean continuity, String price, DataSize largest) {
        return new VeoProperties(
                "veo-3.1-fast-generate-001",
                List.of(8, 4, 6),
                "720p",
                new Amount(price),
                output,
                "text",
                continuity,
                largest,
                Duration.ofMillis(400),
                Duration.ofMillis(1500));
    }

    /** Takes a copy for the last picture. */
    static final class Editor implements FootageEditor {
        final AtomicInteger taken = new AtomicInteger();

        @Override
        public Bright proveVideo(Path video, double leastSeconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void proveStill(Path still) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void trim(Path video, double from, Cut cut, Path target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void animate(Path still, long seed, Cut cut, Path target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void lastFrame(Path clip, Path target) {
            taken.incrementAndGet();
            try {
                String picture = "\u0089PNG\r\n\u001a\nlast of " + Files.readString(clip) + "IEND\u00aeB`\u0082";
                Files.writeString(target, picture, StandardCharsets.ISO_8859_1);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
