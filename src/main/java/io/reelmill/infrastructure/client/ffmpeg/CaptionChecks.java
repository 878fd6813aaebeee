package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.infrastructure.client.ffmpeg.Checks.check;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.session.Check;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Fonts;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The promises about captions, which are kept by their times and by their layout. */
final class CaptionChecks {
    private static final double SHORTEST = 0.7;
    private static final double LONGEST = 7;
    private static final double FASTEST = 25;
    /** Times are rounded to milliseconds where they are written. */
    private static final double ROUNDING = 0.001;

    private CaptionChecks() {}

    static List<Check> of(Timeline timeline, CaptionTrack track) {
        List<Cue> cues = track.cues();
        if (cues.isEmpty()) {
            return List.of();
        }
        double shortest =
                cues.stream().mapToDouble(CaptionChecks::seconds).min().orElse(0);
        double longest = cues.stream().mapToDouble(CaptionChecks::seconds).max().orElse(0);
        double fastest = cues.stream().mapToDouble(CaptionChecks::pace).max().orElse(0);
        long overlaps = overlaps(cues, timeline.seconds());
        long outside = timeline.captionMode() == CaptionMode.NONE ? 0 : outside(timeline, cues);
        return List.of(
                check("captionsInOrder", overlaps + " out of order", "0", overlaps == 0),
                check("captionShortest", "%.2f s", shortest, "at least 0.7 s", shortest >= SHORTEST - ROUNDING),
                check("captionLongest", "%.2f s", longest, "at most 7 s", longest <= LONGEST + ROUNDING),
                check("captionPace", "%.1f characters a second", fastest, "at most 25", fastest <= FASTEST),
                glyphs(timeline, cues),
                check("captionsInSafeArea", outside + " outside", "0", outside == 0));
    }

    /** Cues that begin before the one before has ended, end before they begin, or after the video. */
    private static long overlaps(List<Cue> cues, double end) {
        long wrong = 0;
        double free = 0;
        for (Cue cue : cues) {
            if (cue.start() < free - ROUNDING || cue.end() <= cue.start() || cue.end() > end + ROUNDING) {
                wrong++;
            }
            free = cue.end();
        }
        return wrong;
    }

    private static long outside(Timeline timeline, List<Cue> cues) {
        CaptionArea area = CaptionArea.of(timeline.canvas(), timeline.platform());
        CaptionPainter painter = new CaptionPainter(timeline);
        Rectangle2D room = new Rectangle2D.Float(-0.5f, -0.5f, area.width() + 1f, area.height() + 1f);
        return cues.stream()
                .map(painter::layout)
                .filter(layout -> !layout.rows().isEmpty() && !room.contains(layout.plate()))
                .count();
    }

    /** Letters and digits of captions that are drawn, and that no font has. */
    private static Check glyphs(Timeline timeline, List<Cue> cues) {
        Set<String> missing = timeline.captionMode() == CaptionMode.NONE
                ? Set.of()
                : cues.stream()
                        .flatMap(cue -> Fonts.missing(Face.DISPLAY, String.join(" ", cue.rows())).stream())
                        .filter(sign -> Character.isLetterOrDigit(sign.codePointAt(0)))
                        .collect(Collectors.toCollection(TreeSet::new));
        String value = missing.size() + " without a glyph " + String.join("", missing);
        return check("captionGlyphs", value.strip(), "0", missing.isEmpty());
    }

    private static double seconds(Cue cue) {
        return cue.end() - cue.start();
    }

    private static double pace(Cue cue) {
        int characters = String.join(" ", cue.rows()).length();
        return characters / Math.max(0.01, seconds(cue));
    }
}
