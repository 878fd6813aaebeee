package io.reelmill.core.topic;

/** How captions are burned in; lower case in a request. Sidecar files are written in every mode. */
public enum CaptionMode {
    HIGHLIGHT,
    PLAIN,
    NONE
}
