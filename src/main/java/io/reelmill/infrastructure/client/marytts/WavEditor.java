package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.SoundEditor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Splices WAV files in memory. Thread-safe. */
final class WavEditor implements SoundEditor {
    @Override
    public void splice(List<Placed> sounds, double seconds, Path target) {
        short[] all = new short[(int) Math.round(seconds * Wav.RATE)];
        try {
            for (Placed placed : sounds) {
                add(Wav.read(placed.sound()), all, (int) Math.round(placed.start() * Wav.RATE));
            }
            Wav.write(all, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "Cannot splice " + target.getFileName() + ": " + failed.getMessage(), failed);
        }
    }

    private static void add(short[] sound, short[] all, int at) {
        int length = Math.max(0, Math.min(sound.length, all.length - at));
        Wav.fade(sound, 0, length);
        for (int i = 0; i < length; i++) {
            int sum = all[at + i] + sound[i];
            all[at + i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
    }
}
