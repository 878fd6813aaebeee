package io.reelmill.infrastructure.client.vertex.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.vertex.speech.GoogleStub.Reply;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.settings.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiNarratorTest {
    private static final String LINE = "Bees can count to four.";

    @TempDir
    Path folder;

    private final GoogleStub stub = new GoogleStub();

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void asks_for_audio_in_its_style_and_voice_and_for_no_more_than_the_line_can_take() {
        stub.answers(Speeches::headerless);
        record("en-US", LINE);

        assertThat(stub.asked).singleElement().satisfies(asked -> {
            assertThat(asked.path())
                    .isEqualTo(
                            "/v1/projects/proj/locations/us-central1/publishers/google/models/gemini-tts:generateContent");
            assertThat(asked.authorization()).isEqualTo("Bearer secret");
            assertThat(asked.body()).isEqualTo(GoogleStub.JSON.readTree("""
                    {"contents": [{"role": "user", "parts": [{"text": "Say calmly: Bees can count to four."}]}],
                     "generationConfig": {
                       "responseModalities": ["AUDIO"],
                       "maxOutputTokens": 288,
                       "speechConfig": {
                         "languageCode": "en-US",
                         "voiceConfig": {"prebuiltVoiceConfig": {"voiceName": "Kore"}}}}}
                    """));
        });
        assertThat(stub.guarded).containsExactly(ProviderCall.paid("gemini-speech", "speak"));
    }

    @Test
    void is_charged_by_the_tokens_that_were_used() {
        stub.answers(Speeches::headerless);

        assertThat(record("en-US", LINE).charged())
                .hasValueSatisfying(cost -> assertThat(cost.amount()).isEqualByComparingTo("0.000506"));
    }

    @Test
    void finds_the_words_by_ear() {
        stub.answers(Speeches::headerless);
        List<Word> words = record("en-GB", LINE).goods().words();

        List<Word> known = Mary.says(LINE).recording().words();
        for (int i = 0; i < known.size(); i++) {
            assertThat(words.get(i).start()).isCloseTo(known.get(i).start(), within(0.06));
        }
    }

    @Test
    void shares_the_sound_out_by_letters_where_it_cannot_tell_by_ear() {
        stub.answers(Speeches::headerless);
        Recording recording = record("de-DE", LINE).goods();

        assertThat(recording.words()).extracting(Word::text).containsExactly("Bees", "can", "count", "to", "four.");
        assertThat(recording.words().get(2).start()).isCloseTo(recording.seconds() * 7.2 / 18.5, within(0.01));
    }

    @Test
    void loses_no_sound_that_is_paid_for_when_the_program_ends_while_it_listens() {
        stub.answers(Speeches::headerless);
        Aligner stopped = (sound, text, language) -> {
            throw new CancellationException("stopped");
        };
        GeminiNarrator narrator =
                new GeminiNarrator(stub.access(), stub.rest(), new WordTimes(stopped), Speeches.gemini("en-US"), "USD");

        assertThat(narrator.record(LINE, new Voice("Kore", "en-US"), folder.resolve("line.wav"))
                        .goods()
                        .words())
                .hasSize(5);
    }

    @Test
    void reads_a_wav_file_and_a_sound_whose_rate_is_not_told() {
        byte[] file = WavFile.bytes(Mary.says(LINE).sound());
        double seconds = Mary.says(LINE).recording().seconds();

        stub.answers(spoken("audio/x-wav", file));
        assertThat(record("en-US", LINE).goods().seconds()).isCloseTo(seconds, within(0.05));
        stub.answers(spoken("audio/pcm", java.util.Arrays.copyOfRange(file, 44, file.length)));
        Sale<Recording> sale = record("en-US", LINE);
        assertThat(sale.goods().seconds()).isCloseTo(seconds, within(0.05));
        assertThat(sale.charged()).as("nobody told the tokens").isEmpty();
    }

    @Test
    void a_blocked_prompt_made_nothing() {
        stub.answers(Reply.ok(Map.of("promptFeedback", Map.of("blockReason", "PROHIBITED_CONTENT"))));

        assertThatThrownBy(() -> record("en-US", LINE)).isInstanceOfSatisfying(RefusedException.class, failure -> {
            assertThat(failure).hasMessageContaining("PROHIBITED_CONTENT");
            assertThat(failure.policy()).isTrue();
            assertThat(failure.perhapsCharged()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "MAX_TOKENS"})
    void what_is_kept_back_or_cut_off_is_perhaps_charged(String reason) {
        stub.answers(Reply.ok(Map.of("candidates", List.of(Map.of("finishReason", reason)))));

        assertThatThrownBy(() -> record("en-US", LINE)).isInstanceOfSatisfying(RefusedException.class, failure -> {
            assertThat(failure.perhapsCharged()).isTrue();
            assertThat(failure.policy()).isEqualTo(reason.equals("SAFETY"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"candidates\": []}",
                "{\"candidates\": [{\"finishReason\": \"OTHER\"}]}",
                "{\"candidates\": [{\"content\": {}}]}",
                "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"I cannot\"}]}}]}",
                "{\"candidates\": [{\"content\": {\"parts\": [{\"inlineData\": {\"mimeType\": \"audio/L16\"}}]}}]}"
            })
    void an_answer_without_sound_is_lost(String body) {
        stub.answers(new Reply(200, Map.of(), body));

        assertThatThrownBy(() -> record("en-US", LINE))
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        failure -> assertThat(failure.perhapsCharged()).isTrue());
    }

    @Test
    void quotes_the_most_that_a_line_can_cost() {
        GeminiNarrator narrator = Speeches.geminiNarrator(stub, Speeches.gemini("en-US"));
        Voice voice = narrator.voices().get(1);

        assertThat(voice).isEqualTo(new Voice("Puck", "en-US"));
        assertThat(narrator.quote(LINE, voice)).contains(new Cost(new BigDecimal("0.0028975"), "USD"));
        assertThat(narrator.capabilities().model()).isEqualTo("gemini-tts 'Say calmly'");
        assertThat(plainNarrator().capabilities().model()).isEqualTo("gemini-tts");
        assertThat(plainNarrator().quote(LINE, voice)).isEmpty();
    }

    private GeminiNarrator plainNarrator() {
        return Speeches.geminiNarrator(
                stub,
                new GeminiSpeechProperties(
                        "gemini-tts", List.of("Puck"), "en-US", "", new Amount("unknown"), new Amount("10")));
    }

    private Sale<Recording> record(String language, String line) {
        GeminiNarrator narrator = Speeches.geminiNarrator(stub, Speeches.gemini(language));
        return narrator.record(line, narrator.voices().get(0), folder.resolve("line.wav"));
    }

    private static Reply spoken(String type, byte[] sound) {
        Map<String, Object> data = Map.of("mimeType", type, "data", Speeches.base64(sound));
        return Reply.ok(Map.of(
                "candidates", List.of(Map.of("content", Map.of("parts", List.of(Map.of("inlineData", data)))))));
    }
}
