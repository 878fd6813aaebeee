package io.reelmill.core.topic;

import static io.reelmill.core.topic.Readings.accepted;
import static io.reelmill.core.topic.Readings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.topic.RequestRules.KnownVoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRequestSpeechTest {
    @Test
    void takes_topics_in_any_script_where_the_voice_can_speak_them() {
        assertThat(accepted("topic", "🐝 Bees 🐝").topic()).isEqualTo("🐝 Bees 🐝");
        assertThat(accepted("topic", "蜜蜂 3").topic()).isEqualTo("蜜蜂 3");
        assertThat(accepted("topic", "蜜蜂", "voice", "none").narrated()).isFalse();
        assertThat(accepted("topic", "蜜蜂", "script", "Bees dance.").topic()).isEqualTo("蜜蜂");
        assertThat(problems("topic", "蜜蜂"))
                .singleElement()
                .asString()
                .contains("topic '蜜蜂'", "Latin letter", "voice=none");
        assertThat(problems("topic", "Bees", "script", "蜜蜂"))
                .singleElement()
                .asString()
                .contains("script '蜜蜂'");
        assertThat(problems("topic", "🐝?!")).singleElement().asString().contains("topic '🐝?!'");
        assertThat(problems("topic", "Bees", "script", "?!"))
                .singleElement()
                .asString()
                .contains("script '?!'");
        ReadRequest russian =
                new ReadRequest(new RequestRules(Map.of(), List.of(new KnownVoice("ru", "ru-RU")), List.of()));
        assertThat(accepted(russian, "topic", "Пчёлы", "language", "ru").voice())
                .isEqualTo("ru");
    }

    @Test
    void gives_the_voice_that_speaks_the_language() {
        assertThat(accepted("topic", "Bees", "language", "en-GB").voice()).isEqualTo("dfki-prudence");
        assertThat(accepted("topic", "Bees", "language", "en-AU").voice()).isEqualTo("cmu-slt-hsmm");
        assertThat(accepted("topic", "Bienen", "language", "de-AT", "script", "Bienen tanzen.")
                        .voice())
                .isEqualTo("bits-1");
    }

    @Test
    void names_what_can_be_spoken_and_written() {
        assertThat(problems("topic", "Abeilles", "language", "fr"))
                .containsExactly(
                        "line 7, language 'fr': a language that can be spoken here (en-US, en-GB, de-DE); or voice=none"
                                + " for a video without narration; or install espeak-ng, which speaks about a hundred"
                                + " more",
                        "line 7, language 'fr': a language the script writer writes (en); or give a `script`");
        assertThat(problems("topic", "Bienen", "language", "de"))
                .singleElement()
                .asString()
                .contains("or give a `script`");
        assertThat(accepted("topic", "Abeilles", "language", "fr", "voice", "None", "script", "Les abeilles.")
                        .voice())
                .isEqualTo("none");
        assertThat(problems("topic", "Bees", "language", "de", "voice", "cmu-slt-hsmm", "script", "Bienen"))
                .singleElement()
                .asString()
                .contains("what the voice 'cmu-slt-hsmm' speaks (en-US)", "voice=none");
        ReadRequest mute = new ReadRequest(new RequestRules(Map.of(), List.of(), List.of()));
        assertThat(problems(mute, "topic", "Bees")).singleElement().asString().contains("there is no voice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "e", "en-", "x-private", "en--US", "und", "*"})
    void refuses_languages_that_are_no_tags(String language) {
        assertThat(problems("topic", "Bees", "language", language))
                .singleElement()
                .asString()
                .contains("a BCP 47 tag such as en-US");
    }
}
