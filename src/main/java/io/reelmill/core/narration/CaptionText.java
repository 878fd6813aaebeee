package io.reelmill.core.narration;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Caption tracks as sidecar files: WebVTT and SubRip, with the same words at the same milliseconds. */
final class CaptionText {
    private CaptionText() {}

    static String vtt(CaptionTrack track) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        append(text, track.cues(), '.', CaptionText::escaped);
        return text.toString();
    }

    static String srt(CaptionTrack track) {
        StringBuilder text = new StringBuilder();
        append(text, track.cues(), ',', UnaryOperator.identity());
        return text.toString();
    }

    private static void append(StringBuilder text, List<Cue> cues, char point, UnaryOperator<String> form) {
        int number = 1;
        for (Cue cue : cues) {
            text.append(number++)
                    .append('\n')
                    .append(stamp(cue.start(), point))
                    .append(" --> ")
                    .append(stamp(cue.end(), point))
                    .append('\n')
                    .append(form.apply(String.join("\n", cue.rows())))
                    .append("\n\n");
        }
    }

    private static String stamp(double seconds, char point) {
        long all = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                all / 3_600_000,
                all / 60_000 % 60,
                all / 1000 % 60,
                point,
                all % 1000);
    }

    /** A lone ampersand is itself in WebVTT; one that could be read as a character reference is not. */
    private static String escaped(String text) {
        return text.replaceAll("&(?=[#A-Za-z])", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
