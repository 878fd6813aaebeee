package io.reelmill.core.composition;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a master is rendered from.
 *
 * @param segments in order, without gaps
 * @param narration a WAV file as long as the video
 * @param bed a WAV file of music at least as long as the video
 * @param captions what is burned in, by {@code captionMode} and in {@code captionStyle}
 * @param platform decides the captions' safe area
 * @param accent the colour of the spoken word in highlight mode, as 0xRRGGBB
 * @param title for the file's metadata
 * @param language of captions and title, a BCP 47 tag
 * @param disclosure what is said in the file's metadata of how the video was made; may be empty
 */
public record Timeline(
        Canvas canvas,
        FrameRate frameRate,
        List<Segment> segments,
        Optional<Path> narration,
        Optional<Path> bed,
        CaptionTrack captions,
        CaptionMode captionMode,
        CaptionStyle captionStyle,
        Platform platform,
        int accent,
        String title,
        String language,
        String disclosure) {
    public Timeline {
        segments = List.copyOf(segments);
    }

    /** The length in frames. */
    public int frames() {
        return segments.stream().mapToInt(Segment::frames).sum();
    }

    /** The length in seconds. */
    public double seconds() {
        return frameRate.seconds(frames());
    }
}
