package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.narration.SoundDecoder;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes sounds of others with ffmpeg, which may open each by the one demuxer that its first bytes ask for. What can be
 * played is taken, as players do: recordings that were piped or joined are flawed by strict rules, too. Thread-safe.
 */
final class FfmpegSoundDecoder implements SoundDecoder {
    private static final int HEAD = 12;
    /** No platform takes longer shorts; it is also what the memory of a comparison is meant for. */
    private static final int LONGEST = 15 * 60;

    private static final String CODECS =
            "pcm_s16le,pcm_s24le,pcm_s32le,pcm_f32le,pcm_f64le,pcm_u8,pcm_alaw,pcm_mulaw,mp3float,mp3";
    private static final String NO_ROOM = "No space left on device";
    /** Which parts of ffmpeg say it, with their addresses. */
    private static final Pattern SPEAKERS = Pattern.compile("^(\\[[^\\]]*\\] )+");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Runner runner;

    FfmpegSoundDecoder(Runner runner) {
        this.runner = runner;
    }

    @Override
    public double decode(Path file, Path target) {
        String demuxer = demuxer(file)
                .orElseThrow(() -> refused(file, "is neither WAV nor MP3, whatever its name says; convert it"));
        Arguments arguments = Arguments.run("error")
                .add("-f", demuxer, "-format_whitelist", demuxer, "-protocol_whitelist", "file")
                .add("-codec_whitelist", CODECS, "-threads", "1", "-i", "file:" + file.toAbsolutePath())
                .add("-map", "0:a:0", "-t", Integer.toString(LONGEST + 1), "-ac", "1", "-ar", "48000")
                .add("-c:a", "pcm_s16le", "-f", "wav")
                .reproducible();
        try {
            runner.run(arguments.to(target).within(PATIENCE));
        } catch (UnfinishedRunException unfinished) {
            throw unfinished;
        } catch (RenderException failure) {
            throw blamed(file, failure);
        }
        return trimmed(file, target);
    }

    /** The file's fault in plain words, unless it is the disk's. */
    private static RuntimeException blamed(Path file, RenderException failure) {
        String words = String.valueOf(failure.getMessage());
        if (words.contains(NO_ROOM)) {
            return failure;
        }
        String last = words.substring(words.lastIndexOf('\n') + 1);
        String wrong = ForeignMedia.fault(
                words, "cannot be decoded: " + SPEAKERS.matcher(last).replaceFirst(""));
        RefusedException refused = refused(file, wrong + "; convert it to 16-bit WAV or MP3");
        refused.initCause(failure);
        return refused;
    }

    private static double trimmed(Path file, Path target) {
        try {
            Sound sound = WavFile.read(target);
            Quiet quiet = new Quiet(sound);
            if (sound.seconds() > LONGEST) {
                throw refused(file, "is longer than %d minutes".formatted(LONGEST / 60));
            }
            if (sound.samples().length == 0 || quiet.everywhere()) {
                throw refused(file, "holds nothing that can be heard");
            }
            Sound kept = quiet.trimmed().sound();
            WavFile.write(kept, target);
            return kept.seconds();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read what was decoded of " + file, failed);
        }
    }

    private static Optional<String> demuxer(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(HEAD);
            String head = new String(bytes, StandardCharsets.ISO_8859_1);
            if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
                return Optional.of("wav");
            }
            boolean frame = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xE6) == 0xE2;
            return head.startsWith("ID3") || frame ? Optional.of("mp3") : Optional.empty();
        } catch (IOException failed) {
            throw refused(file, "cannot be read: " + failed.getMessage());
        }
    }

    private static RefusedException refused(Path file, String wrong) {
        return new RefusedException("The recording %s %s".formatted(file.getFileName(), wrong));
    }
}
