package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.clip.UnusableMediaException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of others, how ffmpeg may open it, and its failures in plain words. */
record ForeignMedia(Path file, MediaForm form) {
    static final int LONGEST_SIDE = 8192;
    static final int MOST_PIXELS = 40_000_000;
    static final int MOST_STREAMS = 16;
    static final String MANY_TRACKS = "has more than " + MOST_STREAMS + " tracks";
    /** What decoding one picture may take on a busy machine. */
    static final Duration PICTURE_TIME = Duration.ofSeconds(60);

    /** ffmpeg ends so when it is sent a signal, which the terminal does to all of its children. */
    private static final String SIGNALLED = "exit code 255";

    /** What pictures may be coded in; ffmpeg is built with hundreds of decoders, most of them hardly ever tried. */
    static final List<String> PICTURES = List.of(
            "h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "libaom-av1", "mpeg4", "prores", "mjpeg", "png", "webp");

    /** Never decoded; ffprobe only wants to know them. */
    private static final List<String> OTHERS = List.of(
            ("aac aac_fixed aac_latm alac flac mp3float mp3 mp2float mp2 opus libopus vorbis libvorbis ac3 ac3_fixed eac3"
                            + " amrnb amrwb pcm_s16le pcm_s16be pcm_s24le pcm_s24be pcm_s32le pcm_s32be pcm_f32le pcm_u8"
                            + " pcm_alaw pcm_mulaw mov_text srt subrip ass ssa webvtt")
                    .split(" "));

    private static final Pattern SIZE = Pattern.compile("Picture size (\\d+x\\d+) (?:is invalid|exceeds)");
    private static final Pattern CODEC = Pattern.compile("Codec \\((\\S+)\\) not on whitelist");
    private static final Map<String, String> PLAIN = Map.of(
            "exceeds max_streams", MANY_TRACKS,
            "moov atom not found", "is cut off: its index is missing",
            "and was killed", "takes too long to decode");

    static ForeignMedia video(Path file) {
        return new ForeignMedia(file, MediaForm.ofVideo(file));
    }

    static ForeignMedia still(Path file) {
        return new ForeignMedia(file, MediaForm.ofStill(file));
    }

    /** How a decoder opens it: what comes before the name. */
    List<String> decoding() {
        return opening(PICTURES);
    }

    /** How ffprobe opens it. */
    List<String> examining() {
        List<String> all = new ArrayList<>(PICTURES);
        all.addAll(OTHERS);
        return opening(all);
    }

    /** By the file protocol, whatever the name looks like. */
    String url() {
        return "file:" + file.toAbsolutePath();
    }

    private List<String> opening(List<String> codecs) {
        return List.of(
                "-f",
                form.demuxer(),
                "-format_whitelist",
                form.demuxer(),
                "-protocol_whitelist",
                "file",
                "-codec_whitelist",
                String.join(",", codecs),
                "-max_streams",
                Integer.toString(MOST_STREAMS + 1),
                "-max_pixels",
                Integer.toString(MOST_PIXELS),
                "-probesize",
                "5000000",
                "-analyzeduration",
                "5000000");
    }

    /** Does something with the file; what ffmpeg cannot do with it is the file's fault, unless somebody stopped it. */
    <T> T trying(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnfinishedRunException unfinished) {
            if (unfinished.asked()) {
                throw unfinished;
            }
            String wrong = fault(String.valueOf(unfinished.getMessage()), "makes the decoder crash");
            throw new UnusableMediaException(file.getFileName() + " " + wrong, unfinished);
        } catch (RenderException failure) {
            if (String.valueOf(failure.getMessage()).contains(SIGNALLED)) {
                throw failure;
            }
            throw unusable(fault(String.valueOf(failure.getMessage()), "is damaged or cut off"));
        }
    }

    UnusableMediaException unusable(String wrong) {
        return new UnusableMediaException(file.getFileName() + " " + wrong);
    }

    /** What ffmpeg's words mean. */
    static String fault(String words, String otherwise) {
        Matcher size = SIZE.matcher(words);
        if (size.find()) {
            return tooLarge(size.group(1));
        }
        Matcher codec = CODEC.matcher(words);
        if (codec.find()) {
            return "is coded in %s, which is not accepted".formatted(codec.group(1));
        }
        return PLAIN.entrySet().stream()
                .filter(known -> words.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    static String tooLarge(String size) {
        return "is too large: %s pixels; at most %d a side and %d million together"
                .formatted(size, LONGEST_SIDE, MOST_PIXELS / 1_000_000);
    }
}
