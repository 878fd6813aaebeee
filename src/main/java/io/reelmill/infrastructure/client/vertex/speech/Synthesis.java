package io.reelmill.infrastructure.client.vertex.speech;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order of Cloud Text-to-Speech.
 *
 * @param billed characters
 */
record Synthesis(Request request, int billed) {
    /** Published by Google as "total bytes per request" (cloud.google.com/text-to-speech/quotas). */
    private static final int MOST_BYTES = 5_000;
    /** Voices that do not take marks, by Google's list of what each kind supports. */
    private static final Pattern MARKLESS = Pattern.compile(".*-(Chirp|Journey|Studio).*");
    /** Google's names begin with ISO 639-3 where the request's language is ISO 639-1. */
    private static final String MANDARIN = "cmn-";

    static Voice voice(String name) {
        String language = code(name);
        return new Voice(
                name, language.startsWith(MANDARIN) ? "zh-" + language.substring(MANDARIN.length()) : language);
    }

    private static String code(String name) {
        return name.substring(0, name.indexOf('-', name.indexOf('-') + 1));
    }

    /** With marks where the voice takes them and the line is not too long for them. */
    static Synthesis of(String line, Voice voice, GoogleSpeechProperties settings) {
        List<String> words = Word.written(line);
        Ssml ssml = Ssml.of(words);
        String plain = String.join(" ", words);
        boolean marked = !MARKLESS.matcher(voice.name()).matches() && bytes(ssml.text()) <= MOST_BYTES;
        Request request = new Request(
                new Input(marked ? ssml.text() : null, marked ? null : plain),
                new VoiceName(code(voice.name()), voice.name()),
                new AudioConfig("LINEAR16", settings.sampleRate(), settings.rate() == 1 ? null : settings.rate()),
                marked ? List.of("SSML_MARK") : List.of());
        return new Synthesis(request, marked ? ssml.billed() : plain.codePointCount(0, plain.length()));
    }

    Synthesis refusedWhenTooLong() {
        String plain = request.input().text();
        if (plain != null && bytes(plain) > MOST_BYTES) {
            throw new RefusedException(
                    "Google speaks at most %d bytes at a time, the line has %d".formatted(MOST_BYTES, bytes(plain)));
        }
        return this;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The wire's own. */
    record Request(
            Input input,
            VoiceName voice,
            AudioConfig audioConfig,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> enableTimePointing) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Input(@Nullable String ssml, @Nullable String text) {}

    record VoiceName(String languageCode, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AudioConfig(
            String audioEncoding,
            int sampleRateHertz,
            @Nullable Double speakingRate) {}

    /** The wire's own. */
    record Answer(@Nullable String audioContent, @Nullable List<Timepoint> timepoints) {
        /** @throws TransientProviderException when there is none: the answer is not the one to this order */
        String sound() {
            if (audioContent == null || audioContent.isBlank()) {
                throw TransientProviderException.lostAnswer("Google's answer holds no sound", null);
            }
            return audioContent;
        }

        /** In seconds, by name. */
        Map<String, Double> marks() {
            Map<String, Double> marks = new HashMap<>();
            if (timepoints != null) {
                timepoints.forEach(point -> {
                    if (point.markName() != null && point.timeSeconds() != null) {
                        marks.putIfAbsent(point.markName(), point.timeSeconds());
                    }
                });
            }
            return marks;
        }
    }

    record Timepoint(@Nullable String markName, @Nullable Double timeSeconds) {}
}
