package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.infrastructure.client.marytts.NarrationConfiguration;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The embedded voice, in the place of Google's: loaded once for all tests of this package. */
final class Mary {
    /** Google's sounds begin and end with silence. */
    static final double SILENCE = 0.25;

    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private Mary() {}

    private static AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of("reelmill.narration.providers=mary").applyTo(context);
        context.register(NarrationConfiguration.class);
        context.refresh();
        return context;
    }

    static Aligner aligner() {
        return CONTEXT.getBean(Aligner.class);
    }

    /** @param sound 24 kHz, with silence around it */
    record Said(Sound sound, Recording recording) {}

    static Said says(String line) {
        Narrator mary = CONTEXT.getBean(Narrator.class);
        try {
            Path file = Files.createTempFile("mary", ".wav");
            try {
                Recording recording =
                        mary.record(line, mary.voices().get(0), file).goods();
                return new Said(padded(WavFile.read(file).at(24_000)), recording);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Sound padded(Sound sound) {
        int silence = (int) (SILENCE * sound.rate());
        short[] padded = new short[sound.samples().length + 2 * silence];
        System.arraycopy(sound.samples(), 0, padded, silence, sound.samples().length);
        return new Sound(padded, sound.rate());
    }
}
