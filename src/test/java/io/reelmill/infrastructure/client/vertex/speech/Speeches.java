package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Word;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.infrastructure.client.vertex.speech.GoogleStub.Reply;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.settings.Amount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Google's answers, spoken by the embedded voice. */
final class Speeches {
    private Speeches() {}

    static GoogleSpeechProperties google(String... voices) {
        return new GoogleSpeechProperties(List.of(voices), 1, 48_000, new Amount("16"));
    }

    static GeminiSpeechProperties gemini(String language) {
        return new GeminiSpeechProperties(
                "gemini-tts", List.of("Kore", "Puck"), language, "Say calmly", new Amount("0.5"), new Amount("10"));
    }

    static GoogleNarrator googleNarrator(GoogleStub stub, GoogleSpeechProperties settings) {
        return new GoogleNarrator(stub.access(), stub.rest(), new WordTimes(Mary.aligner()), settings, "USD");
    }

    static GeminiNarrator geminiNarrator(GoogleStub stub, GeminiSpeechProperties settings) {
        return new GeminiNarrator(stub.access(), stub.rest(), new WordTimes(Mary.aligner()), settings, "USD");
    }

    /** The narrator for an account. */
    static GoogleNarrator googleNarrator(GoogleProperties account) {
        GoogleAccess access = new GoogleAccess(account);
        return new GoogleNarrator(
                access,
                new GoogleRest(access, new DirectGuard()),
                new WordTimes(Mary.aligner()),
                google("en-US-Neural2-F"),
                "USD");
    }

    /** The narrator for an account. */
    static GeminiNarrator geminiNarrator(GoogleProperties account) {
        GoogleAccess access = new GoogleAccess(account);
        GeminiSpeechProperties settings = new GeminiSpeechProperties(
                "gemini-2.5-flash-tts",
                List.of("Kore"),
                "en-US",
                "Read aloud, exactly as it is written",
                new Amount("0.5"),
                new Amount("10"));
        return new GeminiNarrator(
                access, new GoogleRest(access, new DirectGuard()), new WordTimes(Mary.aligner()), settings, "USD");
    }

    /** Cloud Text-to-Speech: a WAV file and the instants of the marks. */
    static Reply marked(JsonNode request) {
        Mary.Said said = Mary.says(plain(request));
        List<Object> points = new ArrayList<>();
        if (request.path("enableTimePointing").isArray()) {
            for (Word word : said.recording().words()) {
                points.add(Map.of("markName", "w" + points.size(), "timeSeconds", word.start() + Mary.SILENCE));
            }
        }
        return Reply.ok(Map.of("audioContent", base64(WavFile.bytes(said.sound())), "timepoints", points));
    }

    /** As a reader of the SSML sees it. */
    static String plain(JsonNode request) {
        JsonNode input = request.path("input");
        return input.path("text")
                .asString(input.path("ssml").asString(""))
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Gemini: samples without a head. */
    static Reply headerless(JsonNode request) {
        String prompt = request.at("/contents/0/parts/0/text").asString("").replace("Say calmly: ", "");
        byte[] file = WavFile.bytes(Mary.says(prompt).sound());
        return Reply.ok(Map.of(
                "candidates",
                List.of(Map.of(
                        "finishReason",
                        "STOP",
                        "content",
                        Map.of(
                                "role",
                                "model",
                                "parts",
                                List.of(Map.of(
                                        "inlineData",
                                        Map.of(
                                                "mimeType",
                                                "audio/L16;codec=pcm;rate=24000",
                                                "data",
                                                base64(java.util.Arrays.copyOfRange(file, 44, file.length)))))))),
                "usageMetadata",
                Map.of("promptTokenCount", 12, "candidatesTokenCount", 50, "totalTokenCount", 62)));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
