package io.reelmill.infrastructure.client.ffmpeg;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one colour space of everything we write: BT.709 in the range of television. */
final class Colours {
    private static final List<Filter> TAGS = List.of(Filter.of("setparams")
            .with("range", "tv")
            .with("color_primaries", "bt709")
            .with("color_trc", "bt709")
            .with("colorspace", "bt709"));

    private Colours() {}

    /** Says what the pixels are; changes none. */
    static List<Filter> tags() {
        return TAGS;
    }

    /** Turns painted pixels into video. */
    static String toVideo() {
        Filter scale = Filter.of("scale").with("out_color_matrix", "bt709").with("out_range", "tv");
        Filter format = Filter.of("format").with("pix_fmts", "yuv420p");
        return Stream.concat(Stream.of(scale, format), TAGS.stream())
                .map(Filter::text)
                .collect(Collectors.joining(","));
    }
}
