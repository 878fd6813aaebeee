package io.reelmill.fakevertex;

import io.reelmill.shared.hash.Sha256;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gemini: text, pictures and speech by {@code :generateContent}. */
final class ContentDesk implements Desk {
    private static final Pattern MODEL = Pattern.compile("/models/([^/:]+):");
    /** As Google counts the sound it makes. */
    private static final int TOKENS_A_SECOND = 25;

    private static final int TOKENS_AN_IMAGE = 1290;

    private static final int GEMINI_RATE = 24_000;

    private final Till till;
    private final MediaShelf shelf;

    ContentDesk(Till till, MediaShelf shelf) {
        this.till = till;
        this.shelf = shelf;
    }

    @Override
    public Step step(Call call) {
        String wanted =
                call.json().path("generationConfig").path("responseModalities").toString();
        if (wanted.contains("AUDIO")) {
            return Step.SPEECH;
        }
        return wanted.contains("IMAGE") ? Step.IMAGE : Step.TEXT;
    }

    @Override
    public Reply serve(Call call, Optional<Fault> fault) {
        Asked asked = asked(call);
        Kind kind = Kind.valueOf(step(call).name());
        return till.admit(kind, Duration.ZERO, () -> {
            if (fault.filter(found -> found.is(Effect.BLOCKED)).isPresent()) {
                till.take(kind, asked.model(), asked.sha256(), Usage.NOTHING, fault);
                ObjectNode blocked = Json.object();
                blocked.putObject("promptFeedback")
                        .put("blockReason", "PROHIBITED_CONTENT")
                        .put("blockReasonMessage", "The prompt was blocked by Google's safety policy.");
                return Reply.json(blocked.set("usageMetadata", tokens(asked.tokens(), 0)));
            }
            Part part = part(kind, asked);
            Usage usage =
                    kind == Kind.IMAGE ? Usage.images(1, asked.tokens()) : Usage.tokens(asked.tokens(), part.tokens());
            till.take(kind, asked.model(), asked.sha256(), usage, fault);
            return Reply.json(answer(asked, part, fault.map(Fault::effect)));
        });
    }

    private Part part(Kind kind, Asked asked) {
        if (kind == Kind.TEXT) {
            String text = TextAnswer.to(asked.text(), asked.config());
            return new Part(Json.object().put("text", text), tokens(text), "");
        }
        if (kind == Kind.IMAGE) {
            byte[] image = shelf.image(asked.scene());
            return new Part(inline("image/png", image), TOKENS_AN_IMAGE, "IMAGE_");
        }
        Pcm sound = shelf.speak(Prompt.spoken(asked.text())).sound().at(GEMINI_RATE);
        return new Part(
                inline("audio/L16;codec=pcm;rate=" + GEMINI_RATE, sound.raw()),
                (int) Math.ceil(sound.seconds() * TOKENS_A_SECOND),
                "");
    }

    private static ObjectNode answer(Asked asked, Part part, Optional<Effect> effect) {
        ObjectNode answer = Json.object();
        ObjectNode candidate = answer.putArray("candidates").addObject();
        boolean filtered = effect.filter(found -> found == Effect.FILTERED).isPresent();
        boolean broken = effect.filter(found -> found == Effect.MAX_TOKENS).isPresent();
        if (!filtered) {
            candidate
                    .putObject("content")
                    .put("role", "model")
                    .putArray("parts")
                    .add(broken ? part.half() : part.content());
        }
        candidate.put("finishReason", filtered ? part.prefix() + "SAFETY" : broken ? "MAX_TOKENS" : "STOP");
        return answer.put("modelVersion", asked.model()).set("usageMetadata", tokens(asked.tokens(), part.tokens()));
    }

    private static ObjectNode tokens(int input, int output) {
        return Json.object()
                .put("promptTokenCount", input)
                .put("candidatesTokenCount", output)
                .put("totalTokenCount", input + output);
    }

    private static ObjectNode inline(String type, byte[] bytes) {
        return Json.object()
                .set(
                        "inlineData",
                        Json.object()
                                .put("mimeType", type)
                                .put("data", Base64.getEncoder().encodeToString(bytes)));
    }

    /** Four characters to the token. */
    private static int tokens(String text) {
        return (text.length() + 3) / 4;
    }

    private static Asked asked(Call call) {
        Matcher model = MODEL.matcher(call.line());
        JsonNode body = call.json();
        String text = Stream.concat(
                        body.path("systemInstruction").path("parts").valueStream(),
                        body.path("contents")
                                .valueStream()
                                .flatMap(content -> content.path("parts").valueStream()))
                .map(part -> part.path("text").asString(""))
                .collect(Collectors.joining("\n"))
                .strip();
        if (!model.find() || !model.group(1).startsWith("gemini-")) {
            throw new BadCallException(404, "Publisher Model `" + call.line() + "` was not found.");
        }
        if (text.isEmpty()) {
            throw BadCallException.invalid("Unable to submit request because it has an empty text parameter.");
        }
        return new Asked(model.group(1), text, body.path("generationConfig"), Sha256.of(model.group(1) + "\n" + body));
    }

    private record Asked(String model, String text, JsonNode config, String sha256) {
        int tokens() {
            return ContentDesk.tokens(text);
        }

        FakeMedia.Scene scene() {
            String ratio = config.path("imageConfig").path("aspectRatio").asString("1:1");
            return new FakeMedia.Scene(text, ratio, 0, "", config.path("seed").asLong(0), Optional.empty());
        }
    }

    private record Part(ObjectNode content, int tokens, String prefix) {
        ObjectNode half() {
            String text = content.path("text").asString("");
            return Json.object().put("text", text.substring(0, text.length() / 2));
        }
    }
}
