package io.reelmill.infrastructure.client.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** ffmpeg's arguments in their order. Files are opened by the file protocol only, whatever their name or content says. */
final class Arguments {
    /** The feed, as an input. */
    static final String PIPE = "pipe:0";

    private final List<String> list = new ArrayList<>();

    /**
     * A run that reports its progress.
     *
     * @param level what it logs: {@code error}, or {@code info} where filters are to report
     */
    static Arguments run(String level) {
        return new Arguments()
                .add(
                        "-hide_banner",
                        "-nostats",
                        "-loglevel",
                        level,
                        "-progress",
                        "pipe:1",
                        "-stats_period",
                        "0.5",
                        "-y")
                .add("-filter_threads", "1", "-filter_complex_threads", "1");
    }

    Arguments add(String... more) {
        list.addAll(List.of(more));
        return this;
    }

    Arguments addAll(List<String> more) {
        list.addAll(more);
        return this;
    }

    /** Opens a file; one thread decodes it. */
    Arguments input(Path file) {
        return input("file:" + file.toAbsolutePath());
    }

    Arguments input(String url) {
        return add("-threads", "1", "-protocol_whitelist", "file,pipe,fd", "-i", url);
    }

    /** Opens a file of others as what it is and nothing else. */
    Arguments foreign(ForeignMedia media) {
        return addAll(media.decoding()).add("-threads", "2", "-i", media.url());
    }

    /** Fails at the first flaw rather than deliver what it can. */
    Arguments strict() {
        return add("-xerror", "-err_detect", "explode");
    }

    /** Filters one after the other, on the only picture. */
    Arguments filters(List<Filter> chain) {
        return add("-vf", chain.stream().map(Filter::text).collect(Collectors.joining(",")));
    }

    /** Opens the feed as frames without a header. */
    Arguments frames(String pixels, int width, int height, String rate) {
        add("-f", "rawvideo", "-pixel_format", pixels, "-video_size", width + "x" + height, "-framerate", rate);
        return input(PIPE);
    }

    Arguments graph(FilterGraph graph) {
        return add("-filter_complex", graph.text());
    }

    /** Leaves out all that differs from run to run. */
    Arguments reproducible() {
        return add("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact");
    }

    Command to(Path target) {
        return new Command(add("file:" + target.toAbsolutePath()).list).writing(target);
    }

    Command toNothing() {
        return new Command(add("-f", "null", "-").list);
    }
}
