package io.reelmill.fakevertex;

import io.reelmill.core.narration.Recording;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Keeps what was made, so that everything is made once. Thread-safe. */
final class MediaShelf {
    private final FakeMedia media;
    private final Path folder;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final AtomicInteger sounds = new AtomicInteger();

    MediaShelf(FakeMedia media, Path folder) {
        this.media = media;
        this.folder = folder;
    }

    /** A clip, or what an effect makes of it. */
    byte[] clip(FakeMedia.Scene scene, Optional<Effect> effect) {
        return effect.map(found -> switch (found) {
                    case WRONG_CODEC -> resource("wrong-codec.mp4");
                    case ONE_FRAME -> resource("one-frame.mp4");
                    case OTHER_SIZE -> clip(scene.shaped(scene.aspectRatio().equals("1:1") ? "9:16" : "1:1"));
                    default -> clip(scene);
                })
                .orElseGet(() -> clip(scene));
    }

    byte[] image(FakeMedia.Scene scene) {
        return made(key("image", scene) + ".png", target -> media.image(scene, target));
    }

    /** Speaks; every time anew. */
    Spoken speak(String text) {
        Path target = folder.resolve("spoken-" + sounds.incrementAndGet() + ".wav");
        try {
            Recording recording = media.speak(text, target);
            return new Spoken(recording, Pcm.of(target));
        } finally {
            target.toFile().delete();
        }
    }

    /** Keeps a picture that came with an order. */
    Path keep(byte[] picture, String type) {
        String name =
                "given-" + Sha256.of(HexFormat.of().formatHex(picture)) + (type.contains("png") ? ".png" : ".jpg");
        made(name, target -> write(target, picture));
        return folder.resolve(name);
    }

    private byte[] clip(FakeMedia.Scene scene) {
        return made(key("clip", scene) + ".mp4", target -> media.clip(scene, target));
    }

    private byte[] made(String name, Consumer<Path> maker) {
        Path file = folder.resolve(name);
        try {
            synchronized (locks.computeIfAbsent(name, unused -> new Object())) {
                if (!Files.exists(file)) {
                    Path work = folder.resolve("work-" + name);
                    maker.accept(work);
                    Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot keep " + file, failed);
        }
    }

    private static String key(String kind, FakeMedia.Scene scene) {
        return kind + "-" + Sha256.of(scene.toString()).substring(0, 32);
    }

    private static byte[] resource(String name) {
        try (InputStream in = MediaShelf.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + name, failed);
        }
    }

    private static void write(Path target, byte[] bytes) {
        try {
            Files.write(target, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
    }

    /** A text as it was spoken. */
    record Spoken(Recording recording, Pcm sound) {}
}
