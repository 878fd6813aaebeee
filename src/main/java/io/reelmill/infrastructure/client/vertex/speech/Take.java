package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.UnreadableSoundException;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;

/**
 * A line as it is kept: 48 kHz, without silence at its ends.
 *
 * @param cut the seconds of silence that were taken off its beginning
 */
record Take(Sound sound, double cut, Path file) {
    private static final int RATE = 48_000;

    /** @throws RefusedException when the letters, which were delivered and are charged for, are not sound */
    static Sound decoded(String provider, String base64, Function<byte[], Sound> reader) {
        try {
            return reader.apply(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException | UnreadableSoundException broken) {
            throw unusable(provider, broken.getMessage());
        }
    }

    /** @throws RefusedException when nothing is to be heard */
    static Take of(String provider, Sound delivered, Path target) {
        Quiet quiet = new Quiet(delivered.at(RATE));
        if (quiet.everywhere()) {
            throw unusable(provider, "nothing is to be heard in it");
        }
        Quiet.Trimmed kept = quiet.trimmed();
        try {
            WavFile.write(kept.sound(), target);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
        return new Take(kept.sound(), kept.cut(), target);
    }

    private static RefusedException unusable(String provider, @org.jspecify.annotations.Nullable String why) {
        return RefusedException.unusable("The sound of %s cannot be used: %s".formatted(provider, why));
    }

    double seconds() {
        return sound.seconds();
    }
}
