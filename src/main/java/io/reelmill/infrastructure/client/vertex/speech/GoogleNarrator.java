package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.Price;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Speaks with Cloud Text-to-Speech (v1beta1, the version that tells when it reaches a mark). Thread-safe. */
final class GoogleNarrator implements Narrator {
    static final String PROVIDER = "google-speech";

    private static final ProviderCall SPEAK = ProviderCall.paid(PROVIDER, "speak");

    private final GoogleAccess access;
    private final GoogleRest rest;
    private final WordTimes times;
    private final GoogleSpeechProperties settings;
    private final Price price;
    private final List<Voice> voices;

    GoogleNarrator(
            GoogleAccess access, GoogleRest rest, WordTimes times, GoogleSpeechProperties settings, String currency) {
        this.access = access;
        this.rest = rest;
        this.times = times;
        this.settings = settings;
        this.price = Price.perMillion(settings.pricePerMillion().value(), currency);
        this.voices = settings.voices().stream().map(Synthesis::voice).toList();
    }

    @Override
    public Capabilities capabilities() {
        String model = "text-to-speech v1beta1, %d Hz, rate %s".formatted(settings.sampleRate(), settings.rate());
        return new Capabilities(
                PROVIDER,
                model,
                voices.stream()
                        .map(voice -> Locale.forLanguageTag(voice.language()).getLanguage())
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<Voice> voices() {
        return voices;
    }

    /** Known to the letter: Google charges by what it is sent. */
    @Override
    public Optional<Cost> quote(String line, Voice voice) {
        return price.of(Synthesis.of(line, voice, settings).billed());
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        Lines.refuseForeign(PROVIDER, voices, voice);
        Lines.refuseSilent(line);
        Synthesis synthesis = Synthesis.of(line, voice, settings).refusedWhenTooLong();
        access.project();
        URI uri = access.root("texttospeech.googleapis.com").resolve("/v1beta1/text:synthesize");
        Synthesis.Answer answer = post(uri, synthesis.request());
        Sound sound = Take.decoded(PROVIDER, answer.sound(), WavFile::parse);
        Take take = Take.of(PROVIDER, sound, target);
        List<Word> words = times.marked(take, line, voice.language(), answer.marks());
        return new Sale<>(new Recording(line, take.seconds(), words), price.of(synthesis.billed()));
    }

    private Synthesis.Answer post(URI uri, Synthesis.Request request) {
        try {
            return rest.post(SPEAK, uri, request, Synthesis.Answer.class);
        } catch (RefusedException refused) {
            if (String.valueOf(refused.getMessage()).matches("(?s).*[Vv]oice.*does not exist.*")) {
                throw new MisconfiguredException(
                        refused.getMessage() + ". Correct the name in reelmill.google-speech.voices", refused);
            }
            throw refused;
        }
    }
}
