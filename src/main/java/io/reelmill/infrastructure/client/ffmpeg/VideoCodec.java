package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The H.264 encoder that this build of ffmpeg has: x264, or openh264 in the LGPL build. Thread-safe. */
final class VideoCodec {
    private static final List<String> KNOWN = List.of("libx264", "libopenh264");

    private final Runner runner;
    private final FfmpegProperties properties;
    private @Nullable String encoder;

    VideoCodec(Runner runner, FfmpegProperties properties) {
        this(runner, properties, null);
    }

    /**
     * With an encoder that is known to be there.
     *
     * @param encoder null to find it out at the first use
     */
    VideoCodec(Runner runner, FfmpegProperties properties, @Nullable String encoder) {
        this.runner = runner;
        this.properties = properties;
        this.encoder = encoder;
    }

    /** For clips, which are decoded once more: fast and nearly lossless. */
    List<String> clip(Canvas canvas, FrameRate rate) {
        return encoder().equals("libx264")
                ? common("-preset", "ultrafast", "-crf", "14", "-g", "30")
                : common("-b:v", bits(canvas, rate, 0.25), "-g", "30", "-allow_skip_frames", "0");
    }

    /** For masters. */
    List<String> master(Canvas canvas, FrameRate rate) {
        return encoder().equals("libx264")
                ? common("-preset", properties.preset(), "-crf", Integer.toString(properties.crf()), "-g", "60")
                : common("-b:v", bits(canvas, rate, 0.12), "-g", "60", "-allow_skip_frames", "0");
    }

    /** The encoder of masters and how it is set, for provenance. */
    String masterModel() {
        return encoder().equals("libx264") ? "libx264 " + properties.preset() + " crf " + properties.crf() : encoder();
    }

    /** Its name, part of what a clip is made with. */
    synchronized String encoder() {
        if (encoder == null) {
            String offered = String.join("\n", runner.ask(List.of("-hide_banner", "-encoders")));
            encoder = KNOWN.stream()
                    .filter(name -> offered.contains(" " + name + " "))
                    .findFirst()
                    .orElseThrow(() -> new MisconfiguredException(
                            "The ffmpeg of this build encodes no H.264: it has neither of " + KNOWN));
        }
        return encoder;
    }

    private List<String> common(String... quality) {
        List<String> all = new ArrayList<>(List.of("-c:v", encoder()));
        all.addAll(List.of(quality));
        all.addAll(List.of("-threads:v", Integer.toString(properties.threads())));
        all.addAll(List.of("-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709"));
        all.addAll(List.of("-color_trc", "bt709", "-color_range", "tv"));
        return all;
    }

    private static String bits(Canvas canvas, FrameRate rate, double bitsPerPixel) {
        double pixels = (double) canvas.width() * canvas.height() * rate.numerator() / rate.denominator();
        return Long.toString(Math.round(pixels * bitsPerPixel));
    }
}
