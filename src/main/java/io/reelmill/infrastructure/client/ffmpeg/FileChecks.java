package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.infrastructure.client.ffmpeg.Checks.check;
import static io.reelmill.infrastructure.client.ffmpeg.Checks.same;

import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.session.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The promises that a file's headers keep. */
final class FileChecks {
    private static final double DURATION = 0.5;
    private static final double DRIFT = 0.1;
    private static final Pattern AI = Pattern.compile("\\bAI\\b");

    private FileChecks() {}

    static List<Check> of(Probe probe, Expectation expectation, boolean indexFirst) {
        Timeline timeline = expectation.timeline();
        boolean sound = timeline.narration().isPresent() || timeline.bed().isPresent();
        double seconds = probe.seconds();
        List<Check> checks = new ArrayList<>(List.of(
                same("videoCodec", probe.video("codec_name"), "h264"),
                same("pixelFormat", probe.video("pix_fmt"), "yuv420p"),
                same("colours", colours(probe), "bt709/bt709/bt709/tv"),
                same(
                        "canvas",
                        probe.video("width") + "x" + probe.video("height"),
                        timeline.canvas().width() + "x" + timeline.canvas().height()),
                same(
                        "frameRate",
                        probe.video("r_frame_rate"),
                        timeline.frameRate().toString()),
                same("audioCodec", probe.audio("codec_name"), sound ? "aac" : "none")));
        double planned = timeline.seconds();
        checks.add(check(
                "duration",
                "%.3f s",
                seconds,
                String.format(Locale.ROOT, "%.3f s ±0.5", planned),
                Math.abs(seconds - planned) <= DURATION));
        if (Double.isFinite(expectation.ceiling())) {
            String limit = String.format(Locale.ROOT, "at most %.3f s", expectation.ceiling());
            checks.add(check("ceiling", "%.3f s", seconds, limit, seconds <= expectation.ceiling()));
        }
        if (sound) {
            double drift = Math.abs(Probe.number(probe.video("duration")) - Probe.number(probe.audio("duration")));
            checks.add(check("audioVideoEnd", "%.3f s apart", drift, "at most 0.1 s", drift <= DRIFT));
        }
        checks.add(check("indexFirst", Boolean.toString(indexFirst), "true", indexFirst));
        String comment = probe.tag("comment");
        checks.add(check("aiDisclosed", comment, "names AI", AI.matcher(comment).find()));
        return checks;
    }

    private static String colours(Probe probe) {
        return String.join(
                "/",
                probe.video("color_space"),
                probe.video("color_primaries"),
                probe.video("color_transfer"),
                probe.video("color_range"));
    }
}
