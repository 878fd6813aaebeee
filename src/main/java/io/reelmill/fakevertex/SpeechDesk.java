package io.reelmill.fakevertex;

import io.reelmill.core.narration.Word;
import io.reelmill.shared.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cloud Text-to-Speech: {@code text:synthesize}. */
final class SpeechDesk implements Desk {
    private static final int MOST_BYTES = 5000;

    private final Till till;
    private final MediaShelf shelf;

    SpeechDesk(Till till, MediaShelf shelf) {
        this.till = till;
        this.shelf = shelf;
    }

    @Override
    public Step step(Call call) {
        return Step.SPEECH;
    }

    @Override
    public Reply serve(Call call, Optional<Fault> fault) {
        JsonNode asked = call.json();
        JsonNode audio = asked.path("audioConfig");
        if (!audio.path("audioEncoding").asString("").equals("LINEAR16")) {
            throw BadCallException.invalid("Only LINEAR16 is spoken here, not " + audio.path("audioEncoding"));
        }
        Ssml ssml = words(asked.path("input"));
        String voice = asked.path("voice").path("name").asString("");
        return till.admit(Kind.SPEECH, Duration.ZERO, () -> {
            MediaShelf.Spoken spoken = shelf.speak(ssml.text());
            till.take(Kind.SPEECH, voice, Sha256.of(asked.toString()), Usage.characters(ssml.characters()), fault);
            ObjectNode answer = Json.object()
                    .put(
                            "audioContent",
                            Base64.getEncoder()
                                    .encodeToString(spoken.sound()
                                            .at(audio.path("sampleRateHertz").asInt(24_000))
                                            .wav()));
            if (asked.path("enableTimePointing")
                    .valueStream()
                    .anyMatch(mark -> mark.asString("").equals("SSML_MARK"))) {
                answer.set("timepoints", timepoints(ssml.marks(), spoken));
            }
            return Reply.json(answer);
        });
    }

    private static Ssml words(JsonNode input) {
        String ssml = input.path("ssml").asString("");
        String text = input.path("text").asString("");
        if (Math.max(ssml.length(), text.length()) == 0
                || (ssml + text).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw BadCallException.invalid("Either `input.text` or `input.ssml` is needed, 1 to 5000 bytes long.");
        }
        return ssml.isEmpty() ? new Ssml(text, List.of(), text.codePointCount(0, text.length())) : Ssml.read(ssml);
    }

    private static ArrayNode timepoints(List<Ssml.Mark> marks, MediaShelf.Spoken spoken) {
        List<Word> words = spoken.recording().words();
        ArrayNode points = Json.MAPPER.createArrayNode();
        for (Ssml.Mark mark : marks) {
            double time = mark.wordsBefore() < words.size()
                    ? words.get(mark.wordsBefore()).start()
                    : spoken.sound().seconds();
            points.addObject().put("markName", mark.name()).put("timeSeconds", Math.round(time * 1e6) / 1e6);
        }
        return points;
    }
}
