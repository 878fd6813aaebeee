package io.reelmill.fakevertex;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Word;
import io.reelmill.shared.hash.Sha256;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Media without an encoder and a voice: small mp4s made beforehand, a plain picture, a tone for each word. */
public final class PreparedMedia implements FakeMedia {
    private static final int RATE = 48_000;
    private static final double SECONDS_A_WORD = 0.3;

    /** One of the prepared clips of 4, 6 or 8 seconds; a box at its end makes it another file for other words. */
    @Override
    public void clip(Scene scene, Path target) {
        String shape = scene.aspectRatio().equals("9:16") ? "portrait" : "landscape";
        String name = shape + "-" + (scene.seconds() <= 4 ? 4 : scene.seconds() <= 6 ? 6 : 8) + ".mp4";
        byte[] words = Sha256.of(scene.toString()).getBytes(StandardCharsets.US_ASCII);
        try (InputStream prepared = PreparedMedia.class.getResourceAsStream(name)) {
            Files.write(target, prepared.readAllBytes());
            ByteBuffer box = ByteBuffer.allocate(8 + words.length)
                    .putInt(8 + words.length)
                    .put("free".getBytes(StandardCharsets.US_ASCII))
                    .put(words);
            Files.write(target, box.array(), StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether a clip has the box at its end, and with it everything before. */
    public static boolean whole(Path clip) {
        try {
            byte[] bytes = Files.readAllBytes(clip);
            int box = bytes.length - Sha256.of("").length() - 8;
            return box > 0 && "free".equals(new String(bytes, box + 4, 4, StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void image(Scene scene, Path target) {
        boolean upright = scene.aspectRatio().equals("9:16");
        BufferedImage picture = new BufferedImage(upright ? 144 : 256, upright ? 256 : 144, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(
                        x, y, new Color(x % 256, y, Math.abs(scene.prompt().hashCode()) % 256).getRGB());
            }
        }
        try {
            ImageIO.write(picture, "png", target.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Recording speak(String text, Path target) {
        List<Word> words = new ArrayList<>();
        for (String word : Word.written(text)) {
            double start = words.size() * SECONDS_A_WORD;
            words.add(new Word(word, start, start + SECONDS_A_WORD));
        }
        short[] samples = new short[(int) Math.round(words.size() * SECONDS_A_WORD * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double pitch = 220 + 20 * (int) (i / (SECONDS_A_WORD * RATE));
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * pitch * i / RATE));
        }
        try {
            Files.write(target, new Pcm(samples, RATE).wav());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Recording(text, samples.length / (double) RATE, words);
    }
}
