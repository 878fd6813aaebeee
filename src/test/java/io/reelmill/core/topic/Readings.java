package io.reelmill.core.topic;

import io.reelmill.core.topic.RequestRules.KnownVoice;
import java.util.List;
import java.util.Map;

/** Reads rows of given cells, all on line 7, by rules with three voices and an English writer. */
final class Readings {
    static final List<KnownVoice> VOICES = List.of(
            new KnownVoice("cmu-slt-hsmm", "en-US"),
            new KnownVoice("dfki-prudence", "en-GB"),
            new KnownVoice("bits-1", "de-DE"));
    static final RequestRules RULES = new RequestRules(Map.of(), VOICES, List.of("en"));

    private Readings() {}

    static TopicRequest accepted(String... cells) {
        return accepted(new ReadRequest(RULES), cells);
    }

    static TopicRequest accepted(ReadRequest reader, String... cells) {
        return read(reader, cells).either(request -> request, refused -> {
            throw new AssertionError(refused.problems().toString());
        });
    }

    static Rejection rejected(String... cells) {
        return read(new ReadRequest(RULES), cells)
                .either(
                        request -> {
                            throw new AssertionError("accepted: " + request);
                        },
                        refused -> refused);
    }

    static List<String> problems(String... cells) {
        return problems(new ReadRequest(RULES), cells);
    }

    static List<String> problems(ReadRequest reader, String... cells) {
        return read(reader, cells)
                .either(
                        request -> List.of(),
                        refused -> refused.problems().stream()
                                .map(Problem::toString)
                                .toList());
    }

    private static Reading read(ReadRequest reader, String... cells) {
        return reader.read(new Row(7, TopicRequests.row(cells), List.of()));
    }
}
