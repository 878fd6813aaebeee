package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.FootageEditor.Cut;
import java.util.ArrayList;
import java.util.List;

/** What makes a clip of a video of others: its rate, size and colours become ours. */
final class TrimFilters {
    private static final int HIGH_DEFINITION = 720;

    private final MediaFacts facts;
    private final Cut cut;

    TrimFilters(MediaFacts facts, Cut cut) {
        this.facts = facts;
        this.cut = cut;
    }

    /** @param slowness how many times as long everything takes */
    List<Filter> at(double slowness) {
        List<Filter> chain = new ArrayList<>();
        if (facts.interlaced()) {
            chain.add(Filter.of("bwdif").with("deint", "interlaced"));
        }
        if (slowness > 1) {
            chain.add(Filter.of("setpts").with("expr", "PTS*" + Filter.number(slowness)));
        }
        chain.add(Filter.of("fps").with("fps", cut.frameRate().toString()).with("start_time", 0));
        if (unknown(facts.colours())) {
            chain.add(Filter.of("setparams").with("colorspace", usualColours()));
        }
        chain.add(filling());
        chain.add(Filter.of("crop")
                .with("w", cut.canvas().width())
                .with("h", cut.canvas().height()));
        chain.add(Filter.of("setsar").with("sar", 1));
        if (facts.highRange()) {
            chain.addAll(toneMapping());
        }
        chain.add(Filter.of("format").with("pix_fmts", "yuv420p"));
        chain.addAll(Colours.tags());
        return chain;
    }

    /** Scaled until nothing of the canvas is left empty; pixels that are not square become so. */
    private Filter filling() {
        Filter scale = Filter.of("scale")
                .with("w", cut.canvas().width())
                .with("h", cut.canvas().height())
                .with("force_original_aspect_ratio", "increase")
                .with("force_divisible_by", 2)
                .with("reset_sar", 1);
        return facts.highRange()
                ? scale
                : scale.with("out_color_matrix", "bt709").with("out_range", "tv");
    }

    private static boolean unknown(String colours) {
        return colours.isEmpty() || colours.equals("unknown") || colours.equals("unspecified");
    }

    /** What a video that does not say is taken for by players. */
    private String usualColours() {
        if (facts.highRange()) {
            return "bt2020nc";
        }
        return Math.min(facts.width(), facts.height()) >= HIGH_DEFINITION ? "bt709" : "smpte170m";
    }

    private static List<Filter> toneMapping() {
        return List.of(
                Filter.of("zscale").with("t", "linear").with("npl", 100),
                Filter.of("format").with("pix_fmts", "gbrpf32le"),
                Filter.of("zscale").with("p", "bt709"),
                Filter.of("tonemap").with("tonemap", "hable").with("desat", 0),
                Filter.of("zscale")
                        .with("t", "bt709")
                        .with("m", "bt709")
                        .with("p", "bt709")
                        .with("r", "tv"));
    }
}
