package io.reelmill.fakevertex;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.session.Home;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import io.reelmill.infrastructure.client.ffmpeg.FfmpegConfiguration;
import io.reelmill.infrastructure.client.marytts.NarrationConfiguration;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Real pictures and real speech: painted scenery encoded by ffmpeg, and the embedded voice; both started when needed. */
final class StudioMedia implements FakeMedia {
    private static final FrameRate RATE = new FrameRate(24, 1);
    private static final int STILL_SHORT_SIDE = 720;

    private final Path folder;
    private final int shortSide;
    private @Nullable AnnotationConfigApplicationContext context;

    StudioMedia(Path folder, int shortSide) {
        this.folder = folder;
        this.shortSide = shortSide;
    }

    @Override
    public void clip(Scene scene, Path target) {
        Canvas canvas = canvas(scene, shortSide);
        Scenery scenery = new Scenery(scene, canvas, read(scene.image()));
        int frames = scene.seconds() * RATE.numerator();
        bean(ClipEncoder.class)
                .encode(
                        canvas,
                        RATE,
                        frames,
                        (number, picture) -> scenery.paint(picture, RATE.seconds(number)),
                        target);
    }

    @Override
    public void image(Scene scene, Path target) {
        Canvas canvas = canvas(scene, STILL_SHORT_SIDE);
        BufferedImage picture = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_3BYTE_BGR);
        new Scenery(scene, canvas, Optional.empty()).paint(picture, 0);
        try {
            ImageIO.write(picture, "png", target.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
    }

    @Override
    public Recording speak(String text, Path target) {
        Narrator narrator = bean(Narrator.class);
        return narrator.record(text, narrator.voices().get(0), target).goods();
    }

    @Override
    public synchronized void close() {
        if (context != null) {
            context.close();
        }
    }

    private synchronized <T> T bean(Class<T> type) {
        if (context == null) {
            context = new AnnotationConfigApplicationContext();
            context.registerBean(Home.class, () -> new Home(folder));
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.register(FfmpegConfiguration.class, NarrationConfiguration.class);
            context.refresh();
        }
        return context.getBean(type);
    }

    private static Canvas canvas(Scene scene, int shortSide) {
        String[] ratio = scene.aspectRatio().split(":");
        int across = Integer.parseInt(ratio[0]);
        int down = Integer.parseInt(ratio[1]);
        int shorter = Math.min(across, down);
        return new Canvas(even(shortSide * across / shorter), even(shortSide * down / shorter));
    }

    private static int even(int pixels) {
        return pixels / 2 * 2;
    }

    private static Optional<BufferedImage> read(Optional<Path> image) {
        try {
            return image.isPresent()
                    ? Optional.ofNullable(ImageIO.read(image.get().toFile()))
                    : Optional.empty();
        } catch (IOException broken) {
            throw BadCallException.invalid("Unable to process input image: " + broken.getMessage());
        }
    }
}
