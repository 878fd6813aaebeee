package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Price;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Speaks with a Gemini model, which does not say when it says what. Thread-safe. */
final class GeminiNarrator implements Narrator {
    static final String PROVIDER = "gemini-speech";

    private static final ProviderCall SPEAK = ProviderCall.paid(PROVIDER, "speak");
    /** Five bytes a second are slower than any voice; five seconds more for a breath. */
    private static final int SLOWEST = 5;
    /** A second of sound is 25 tokens by Google's price list and 32 by its guide to tokens. */
    private static final int TOKENS_A_SECOND = 32;

    private static final String EVERYWHERE = "global";

    private final GoogleAccess access;
    private final GoogleRest rest;
    private final WordTimes times;
    private final GeminiSpeechProperties settings;
    private final Price input;
    private final Price output;

    GeminiNarrator(
            GoogleAccess access, GoogleRest rest, WordTimes times, GeminiSpeechProperties settings, String currency) {
        this.access = access;
        this.rest = rest;
        this.times = times;
        this.settings = settings;
        this.input = Price.perMillion(settings.inputPricePerMillion().value(), currency);
        this.output = Price.perMillion(settings.outputPricePerMillion().value(), currency);
    }

    @Override
    public Capabilities capabilities() {
        String style = settings.style().isBlank() ? "" : " '%s'".formatted(settings.style());
        return new Capabilities(
                PROVIDER,
                settings.model() + style,
                Set.of(Locale.forLanguageTag(settings.language()).getLanguage()));
    }

    @Override
    public List<Voice> voices() {
        return settings.voices().stream()
                .map(name -> new Voice(name, settings.language()))
                .toList();
    }

    /** No token is shorter than a byte, and the answer's number of tokens is limited. */
    @Override
    public Optional<Cost> quote(String line, Voice voice) {
        return Price.sum(input.of(bytes(prompt(line))), output.of(most(line)));
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        Lines.refuseForeign(PROVIDER, voices(), voice);
        Lines.refuseSilent(line);
        Generation.Request request = Generation.request(prompt(line), voice, most(line));
        Generation.Answer answer = rest.post(SPEAK, uri(), request, Generation.Answer.class);
        Take take = Take.of(PROVIDER, answer.sound(), target);
        List<Word> words = times.heard(take, line, voice.language());
        return new Sale<>(new Recording(line, take.seconds(), words), charged(answer));
    }

    private Optional<Cost> charged(Generation.Answer answer) {
        return answer.usage().flatMap(usage -> Price.sum(input.of(usage.promptTokenCount()), output.of(usage.made())));
    }

    private URI uri() {
        String location = access.location();
        String host = location.equals(EVERYWHERE) ? "aiplatform" : location + "-aiplatform";
        String path = "/v1/projects/%s/locations/%s/publishers/google/models/%s:generateContent"
                .formatted(access.project(), location, settings.model());
        return access.root(host + ".googleapis.com").resolve(path);
    }

    private String prompt(String line) {
        String words = String.join(" ", Word.written(line));
        return settings.style().isBlank() ? words : settings.style() + ": " + words;
    }

    private static int most(String line) {
        return TOKENS_A_SECOND * (SLOWEST + bytes(line) / SLOWEST);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
