package io.reelmill.infrastructure.client.ffmpeg;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file's facts as ffprobe reads them from its headers. */
record Probe(JsonNode format, Optional<JsonNode> video, Optional<JsonNode> audio) {
    private static final JsonMapper JSON = new JsonMapper();

    static Probe of(Runner runner, Path file) {
        List<String> written = runner.probe(List.of(
                "-v",
                "error",
                "-show_streams",
                "-show_format",
                "-of",
                "json",
                "-protocol_whitelist",
                "file",
                "file:" + file.toAbsolutePath()));
        JsonNode root = JSON.readTree(String.join("\n", written));
        return new Probe(root.path("format"), stream(root, "video"), stream(root, "audio"));
    }

    private static Optional<JsonNode> stream(JsonNode root, String type) {
        return StreamSupport.stream(root.path("streams").spliterator(), false)
                .filter(stream -> text(stream, "codec_type").equals(type))
                .findFirst();
    }

    String video(String fact) {
        return video.map(stream -> text(stream, fact)).orElse("none");
    }

    String audio(String fact) {
        return audio.map(stream -> text(stream, fact)).orElse("none");
    }

    double seconds() {
        return number(text(format, "duration"));
    }

    String tag(String name) {
        return text(format.path("tags"), name);
    }

    /** A fact as a number; 0 where there is none. */
    static double number(String fact) {
        return fact.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(fact).doubleValue() : 0;
    }

    private static String text(JsonNode node, String fact) {
        return node.path(fact).asString("");
    }
}
