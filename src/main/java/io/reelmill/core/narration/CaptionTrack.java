package io.reelmill.core.narration;

import java.util.List;

/** The captions of a video in their order, without overlap. */
public record CaptionTrack(List<Cue> cues) {
    public CaptionTrack {
        cues = List.copyOf(cues);
    }
}
