package io.reelmill.infrastructure.client.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the headers of a file of others say, kept within our limits.
 *
 * @param stream the index of its picture
 * @param seconds the length its picture claims, or else the file; 0 when neither does
 * @param transfer the curve of its brightness, as ffmpeg names it
 * @param colours its colour matrix, as ffmpeg names it; empty when it does not say
 */
record MediaFacts(
        int stream, int width, int height, double seconds, String transfer, String colours, boolean interlaced) {
    static final double LONGEST = 3600;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SMALLEST_SIDE = 16;
    private static final Set<String> CODECS = Set.copyOf(ForeignMedia.PICTURES);
    private static final Set<String> INTERLACED = Set.of("tt", "bb", "tb", "bt");

    /** @throws io.reelmill.core.clip.UnusableMediaException when it is not a video that can be used */
    static MediaFacts of(Runner runner, ForeignMedia media) {
        List<String> arguments =
                new ArrayList<>(List.of("-v", "error", "-show_streams", "-show_format", "-of", "json"));
        arguments.addAll(media.examining());
        arguments.add(media.url());
        Output output = media.trying(() -> runner.examine(new Command(arguments).within(PATIENCE)));
        JsonNode root = JSON.readTree(String.join("\n", output.written()));
        // Matroska's demuxer leaves out what is too much instead of failing.
        if (root.path("streams").size() > ForeignMedia.MOST_STREAMS) {
            throw media.unusable(ForeignMedia.MANY_TRACKS);
        }
        JsonNode picture = StreamSupport.stream(root.path("streams").spliterator(), false)
                .filter(stream -> text(stream, "codec_type").equals("video"))
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt(0) == 0)
                .findFirst()
                .orElseThrow(() -> media.unusable("holds no picture"));
        String said = String.join("\n", output.log());
        double whole = seconds(root.path("format"));
        double own = seconds(picture);
        if (Math.max(whole, own) > LONGEST) {
            throw media.unusable("lasts %.0f minutes; at most 60".formatted(Math.max(whole, own) / 60));
        }
        return new MediaFacts(
                        picture.path("index").asInt(),
                        picture.path("width").asInt(),
                        picture.path("height").asInt(),
                        own > 0 ? own : whole,
                        text(picture, "color_transfer"),
                        text(picture, "color_space"),
                        INTERLACED.contains(text(picture, "field_order")))
                .within(media, text(picture, "codec_name"), said);
    }

    private MediaFacts within(ForeignMedia media, String codec, String said) {
        if (!CODECS.contains(codec)) {
            throw media.unusable("is coded in %s, which is not accepted".formatted(codec));
        }
        if (Math.min(width, height) < SMALLEST_SIDE) {
            String small = width == 0 ? "is damaged or cut off" : "is smaller than 16x16 pixels";
            throw media.unusable(ForeignMedia.fault(said, small));
        }
        if (large()) {
            throw media.unusable(ForeignMedia.tooLarge(width + "x" + height));
        }
        return this;
    }

    private boolean large() {
        return Math.max(width, height) > ForeignMedia.LONGEST_SIDE || (long) width * height > ForeignMedia.MOST_PIXELS;
    }

    /** Whether it is brighter than a usual screen shows. */
    boolean highRange() {
        return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
    }

    private static double seconds(JsonNode node) {
        return Probe.number(text(node, "duration"));
    }

    private static String text(JsonNode node, String fact) {
        return node.path(fact).asString("");
    }
}
