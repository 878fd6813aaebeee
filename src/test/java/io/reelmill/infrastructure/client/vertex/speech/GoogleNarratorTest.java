package io.reelmill.infrastructure.client.vertex.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.vertex.speech.GoogleStub.Reply;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.settings.Amount;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleNarratorTest {
    private static final String LINE = "Tom & Jerry's “run” <fast>.";

    @TempDir
    Path folder;

    private final GoogleStub stub = new GoogleStub();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void sends_a_mark_before_every_word_and_one_at_the_end() {
        stub.answers(Speeches::marked);
        Sale<Recording> sale = record(Speeches.google("en-GB-Neural2-B"), LINE);

        assertThat(stub.asked).singleElement().satisfies(asked -> {
            assertThat(asked.method() + " " + asked.path()).isEqualTo("POST /v1beta1/text:synthesize");
            assertThat(asked.authorization()).isEqualTo("Bearer secret");
            assertThat(asked.body()).isEqualTo(GoogleStub.JSON.readTree("""
                    {"input": {"ssml": "<speak><mark name=\\"w0\\"/>Tom <mark name=\\"w1\\"/>&amp; \
                    <mark name=\\"w2\\"/>Jerry&apos;s <mark name=\\"w3\\"/>“run” <mark name=\\"w4\\"/>&lt;fast&gt;.\
                    <mark name=\\"end\\"/></speak>"},
                     "voice": {"languageCode": "en-GB", "name": "en-GB-Neural2-B"},
                     "audioConfig": {"audioEncoding": "LINEAR16", "sampleRateHertz": 48000},
                     "enableTimePointing": ["SSML_MARK"]}
                    """));
        });
        assertThat(stub.guarded).containsExactly(ProviderCall.paid("google-speech", "speak"));
        // <speak></speak> and the line with four of its letters written as five, six, four and four.
        assertThat(sale.charged()).contains(new Cost(new BigDecimal("0.000912"), "USD"));
    }

    @Test
    void times_the_words_by_the_marks_without_the_silence_before_them() {
        stub.answers(Speeches::marked);
        String line = "One, two — three. And that is all.";
        Recording recording = record(Speeches.google("en-US-Neural2-F"), line).goods();

        Recording known = Mary.says(line).recording();
        assertThat(recording.seconds()).isCloseTo(known.seconds(), within(0.05));
        for (int i = 0; i < known.words().size(); i++) {
            Word word = recording.words().get(i);
            assertThat(word.start()).isCloseTo(known.words().get(i).start(), within(0.02));
        }
        assertThat(recording.words().get(0).end())
                .as("the pause after a comma is nobody's")
                .isCloseTo(known.words().get(0).end(), within(0.08));
    }

    @Test
    void puts_words_whose_marks_are_missing_or_odd_between_their_neighbours() {
        stub.answers(request -> Reply.ok(Map.of(
                "audioContent",
                Speeches.base64(WavFile.bytes(tone(4))),
                "timepoints",
                List.of(
                        Map.of("markName", "w0", "timeSeconds", 0.0),
                        Map.of("markName", "w1", "timeSeconds", 3.9),
                        Map.of("markName", "w3", "timeSeconds", 2.0),
                        Map.of("timeSeconds", 2.1),
                        Map.of("markName", "w4"),
                        Map.of("markName", "w5", "timeSeconds", 99.0)))));

        List<Word> words = record(Speeches.google("en-US-Neural2-F"), "aaaa bb cc dddd eeee ffff")
                .goods()
                .words();

        assertThat(words.stream().mapToDouble(Word::start).boxed().toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.03 ? 0 : 1)
                .containsExactly(0.0, 1.0, 1.5, 2.0, 2.667, 3.333);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US-Chirp3-HD-Kore", "en-US-Studio-O"})
    void listens_itself_where_a_voice_takes_no_marks(String voice) {
        stub.answers(Speeches::marked);
        Sale<Recording> sale = record(Speeches.google(voice), "Honey never spoils.");

        assertThat(stub.asked.get(0).body().path("input"))
                .isEqualTo(GoogleStub.JSON.readTree("{\"text\": \"Honey never spoils.\"}"));
        assertThat(stub.asked.get(0).body().has("enableTimePointing")).isFalse();
        assertThat(sale.charged()).contains(new Cost(new BigDecimal("0.000304"), "USD"));
        Recording known = Mary.says("Honey never spoils.").recording();
        for (int i = 0; i < 3; i++) {
            assertThat(sale.goods().words().get(i).start())
                    .isCloseTo(known.words().get(i).start(), within(0.06));
        }
    }

    @Test
    void says_rate_and_sampling_rate_where_they_are_set() {
        stub.answers(Speeches::marked);
        record(
                new GoogleSpeechProperties(List.of("en-US-Neural2-F"), 0.9, 24_000, new Amount("unknown")),
                "Hello there.");

        assertThat(stub.asked.get(0).body().path("audioConfig")).isEqualTo(GoogleStub.JSON.readTree("""
                {"audioEncoding": "LINEAR16", "sampleRateHertz": 24000, "speakingRate": 0.9}"""));
    }

    @Test
    void leaves_the_marks_out_of_a_line_that_is_too_long_for_them_and_refuses_a_longer_one() {
        GoogleNarrator narrator = Speeches.googleNarrator(stub, Speeches.google("en-US-Neural2-F"));
        Voice voice = narrator.voices().get(0);
        String words = "abc ".repeat(250).strip();

        assertThat(narrator.quote(words, voice)).contains(new Cost(new BigDecimal("0.015984"), "USD"));
        assertThatThrownBy(() -> narrator.record("abcd ".repeat(1001), voice, folder.resolve("line.wav")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("5000 bytes");
        assertThat(stub.asked).isEmpty();
    }

    @Test
    void knows_no_price_where_none_is_set() {
        stub.answers(Speeches::marked);
        GoogleSpeechProperties free =
                new GoogleSpeechProperties(List.of("en-US-Neural2-F"), 1, 48_000, new Amount("unknown"));

        assertThat(record(free, "Hello.").charged()).isEmpty();
        assertThat(Speeches.googleNarrator(stub, free).quote("Hello.", new Voice("en-US-Neural2-F", "en-US")))
                .isEmpty();
    }

    @Test
    void reads_the_language_off_the_voice_s_name() {
        GoogleNarrator narrator = Speeches.googleNarrator(stub, Speeches.google("de-DE-Neural2-B", "cmn-CN-Wavenet-A"));

        assertThat(narrator.voices())
                .containsExactly(new Voice("de-DE-Neural2-B", "de-DE"), new Voice("cmn-CN-Wavenet-A", "zh-CN"));
        assertThat(narrator.capabilities().languages()).containsExactly("de", "zh");
    }

    @Test
    void is_asked_to_wait_for_as_long_as_google_says() {
        stub.answers(new Reply(429, Map.of("Retry-After", "7"), "{}"));

        assertThatThrownBy(() -> record(Speeches.google("en-US-Neural2-F"), LINE))
                .isInstanceOfSatisfying(TransientProviderException.class, failure -> {
                    assertThat(failure.throttled()).isTrue();
                    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
                    assertThat(failure.perhapsCharged()).isFalse();
                });
    }

    @Test
    void names_the_setting_of_a_voice_that_google_does_not_have() {
        stub.answers(Reply.error(400, "Voice 'en-US-Neural2-Q' does not exist. Is it misspelled?"));

        assertThatThrownBy(() -> record(Speeches.google("en-US-Neural2-Q"), LINE))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.google-speech.voices")
                .hasMessageContaining("Is it misspelled?");
    }

    @Test
    void passes_a_refusal_on() {
        stub.answers(Reply.error(400, "Invalid SSML."));

        assertThatThrownBy(() -> record(Speeches.google("en-US-Neural2-F"), LINE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Invalid SSML.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"audioContent\": \"\"}", "<html>"})
    void an_answer_without_sound_is_lost_and_perhaps_charged(String body) {
        stub.answers(new Reply(200, Map.of(), body));

        assertThatThrownBy(() -> record(Speeches.google("en-US-Neural2-F"), LINE))
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        failure -> assertThat(failure.perhapsCharged()).isTrue());
    }

    @Test
    void a_sound_that_is_none_cannot_be_used_and_is_perhaps_charged() {
        byte[] whole = WavFile.bytes(tone(1));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        for (String sound : List.of(
                "%%%",
                Speeches.base64("<html>".repeat(9).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Speeches.base64(cut),
                Speeches.base64(WavFile.bytes(new Sound(new short[24_000], 24_000))),
                Speeches.base64(WavFile.bytes(new Sound(new short[0], 24_000))))) {
            stub.answers(Reply.ok(Map.of("audioContent", sound)));

            assertThatThrownBy(() -> record(Speeches.google("en-US-Neural2-F"), LINE))
                    .isInstanceOfSatisfying(RefusedException.class, failure -> {
                        assertThat(failure.perhapsCharged()).isTrue();
                        assertThat(failure.policy()).isFalse();
                    });
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void names_the_file_it_cannot_write() {
        stub.answers(Speeches::marked);
        GoogleNarrator narrator = Speeches.googleNarrator(stub, Speeches.google("en-US-Neural2-F"));
        Voice voice = narrator.voices().get(0);

        assertThatThrownBy(() -> narrator.record("Hello.", voice, folder.resolve("missing/line.wav")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line.wav");
    }

    private Sale<Recording> record(GoogleSpeechProperties settings, String line) {
        GoogleNarrator narrator = Speeches.googleNarrator(stub, settings);
        return narrator.record(line, narrator.voices().get(0), folder.resolve("line.wav"));
    }

    private static Sound tone(int seconds) {
        short[] samples = new short[24_000 * seconds];
        IntStream.range(0, samples.length).forEach(i -> samples[i] = (short) (9_000 * Math.sin(i * 0.1)));
        return new Sound(samples, 24_000);
    }
}
