package io.reelmill.core.topic;

import static io.reelmill.core.topic.Readings.accepted;
import static io.reelmill.core.topic.Readings.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.Parameter.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRequestTest {
    @Test
    void fills_in_the_contracts_defaults() {
        TopicRequest request = accepted("topic", "Why bees dance");
        assertThat(request.id()).isEqualTo("7");
        assertThat(request.platform()).isEqualTo(Platform.YOUTUBE_SHORTS);
        assertThat(request.aspectRatio()).isEqualTo(AspectRatio.PORTRAIT);
        assertThat(request.duration()).isEqualTo(30);
        assertThat(request.language()).isEqualTo("en-US");
        assertThat(List.of(request.audience(), request.style(), request.tone(), request.category()))
                .containsExactly("general audience", "explainer", "engaging", "education");
        assertThat(request.keyPoints()).isEmpty();
        assertThat(request.script()).isEmpty();
        assertThat(request.callToAction()).isEmpty();
        assertThat(request.voice()).isEqualTo("cmu-slt-hsmm");
        assertThat(request.music()).isEqualTo(Mood.CALM);
        assertThat(request.captions()).isEqualTo(CaptionMode.HIGHLIGHT);
        assertThat(request.budget()).isEmpty();
        assertThat(request.sources()).hasSize(Column.values().length).containsEntry("topic", Source.CSV);
        assertThat(request.sources().values()).filteredOn(Source.CSV::equals).hasSize(1);
        assertThat(request.captionStyle()).isEqualTo(CaptionStyle.BOX);
        assertThat(request.parameters()).hasSize(Column.values().length);
    }

    @Test
    void reads_every_column() {
        TopicRequest request = accepted(
                "id", "bees-1",
                "topic", "Bees",
                "platform", "Instagram Reels",
                "aspect_ratio", "1:1",
                "duration", "45",
                "language", "en-gb",
                "audience", "children",
                "style", "story",
                "tone", "warm",
                "category", "HOW TO",
                "key_points", " dance | |sun\nangle|",
                "script", "Bees dance.\nThey do.",
                "call_to_action", "Plant a flower.",
                "voice", "DFKI_Prudence",
                "music", "Upbeat",
                "captions", "PLAIN",
                "caption_style", "Karaoke",
                "budget", "0.50",
                "seed", "-42");
        assertThat(request.id()).isEqualTo("bees-1");
        assertThat(request.platform()).isEqualTo(Platform.INSTAGRAM_REELS);
        assertThat(request.aspectRatio()).isEqualTo(AspectRatio.SQUARE);
        assertThat(request.duration()).isEqualTo(45);
        assertThat(request.language()).isEqualTo("en-GB");
        assertThat(List.of(request.audience(), request.style(), request.tone(), request.category()))
                .containsExactly("children", "story", "warm", "how-to");
        assertThat(request.keyPoints()).containsExactly("dance", "sun angle");
        assertThat(request.script()).contains("Bees dance.\nThey do.");
        assertThat(request.callToAction()).contains("Plant a flower.");
        assertThat(request.voice()).isEqualTo("dfki-prudence");
        assertThat(request.music()).isEqualTo(Mood.UPBEAT);
        assertThat(request.captions()).isEqualTo(CaptionMode.PLAIN);
        assertThat(request.captionStyle()).isEqualTo(CaptionStyle.KARAOKE);
        assertThat(request.budget()).contains(new BigDecimal("0.50"));
        assertThat(request.seed()).isEqualTo(-42);
    }

    @Test
    void puts_configured_defaults_before_the_contracts_and_cells_before_both() {
        ReadRequest configured = new ReadRequest(new RequestRules(
                Map.of("Aspect-Ratio", "16:9", "duration", "20", "voice", "bits-1", "tone", " "),
                Readings.VOICES,
                List.of()));
        TopicRequest request = accepted(configured, "topic", "Bees", "duration", "12");
        assertThat(request.aspectRatio()).isEqualTo(AspectRatio.LANDSCAPE);
        assertThat(request.duration()).isEqualTo(12);
        assertThat(request.tone()).isEqualTo("engaging");
        assertThat(request.sources())
                .containsEntry("aspect_ratio", Source.CONFIG)
                .containsEntry("duration", Source.CSV)
                .containsEntry("tone", Source.DEFAULT);
        assertThat(request.voice())
                .as("the configured voice does not speak en-US")
                .isEqualTo("cmu-slt-hsmm");
        assertThat(accepted(configured, "topic", "Bienen", "language", "de").voice())
                .isEqualTo("bits-1");
    }

    @Test
    void knows_a_column_as_an_environment_variable_writes_it() {
        ReadRequest configured =
                new ReadRequest(new RequestRules(Map.of("aspect.ratio", "1:1"), Readings.VOICES, List.of()));
        assertThat(accepted(configured, "topic", "Bees").aspectRatio()).isEqualTo(AspectRatio.SQUARE);
    }

    @Test
    void says_when_a_bad_value_is_a_configured_default() {
        ReadRequest configured =
                new ReadRequest(new RequestRules(Map.of("duration", "500"), Readings.VOICES, List.of()));
        assertThat(problems(configured, "topic", "Bees"))
                .containsExactly("line 7, duration '500': a whole number of seconds from 5 to 180, the most for"
                        + " youtube-shorts (the value is the configured default)");
    }

    @Test
    void refuses_a_configured_default_for_no_column() {
        assertThatThrownBy(() -> new ReadRequest(new RequestRules(Map.of("platfrom", "x"), Readings.VOICES, List.of())))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("'platfrom'")
                .hasMessageContaining("did you mean 'platform'?");
        assertThatThrownBy(() -> new ReadRequest(new RequestRules(Map.of("topic", "x"), Readings.VOICES, List.of())))
                .isInstanceOf(MisconfiguredException.class);
    }

    @Test
    void collects_all_problems_of_a_row() {
        assertThat(problems(
                        "platform", "tictok",
                        "aspect_ratio", "3:2",
                        "duration", "999",
                        "language", "en_US",
                        "category", "sience",
                        "voice", "cmu-slt",
                        "music", "loud",
                        "captions", "all",
                        "caption_style", "boxed",
                        "footage", "a.txt",
                        "budget", "$5",
                        "seed", "x"))
                .containsExactly(
                        "line 7, topic '': what the video is about: text with at least one letter or digit",
                        "line 7, platform 'tictok': one of: youtube, youtube-shorts, tiktok, instagram-reels, instagram,"
                                + " facebook, x, linkedin; did you mean 'tiktok'?",
                        "line 7, aspect_ratio '3:2': one of: 9:16, 16:9, 1:1, 4:5",
                        "line 7, duration '999': a whole number of seconds from 5 to 600",
                        "line 7, language 'en_US': a BCP 47 tag such as en-US; did you mean 'en-US'?",
                        "line 7, voice 'cmu-slt': one of: cmu-slt-hsmm, dfki-prudence, bits-1, none;"
                                + " did you mean 'cmu-slt-hsmm'?",
                        "line 7, category 'sience': one of: education, science, history, technology, business, finance,"
                                + " health, food, travel, nature, sports, culture, news, lifestyle, how-to,"
                                + " entertainment; did you mean 'science'?",
                        "line 7, music 'loud': one of: none, calm, upbeat, dramatic, corporate",
                        "line 7, captions 'all': one of: highlight, plain, none",
                        "line 7, caption_style 'boxed': one of: box, bold, karaoke, clean; did you mean 'box'?",
                        "line 7, footage 'a.txt': a picture or video by its ending: jpg, jpeg, png, webp, mp4, mov, mkv, webm",
                        "line 7, budget '$5': an amount such as 0, 2 or 12.50, without a currency",
                        "line 7, seed 'x': a whole number such as 42");
    }

    @ParameterizedTest
    @CsvSource({"x,140", "instagram,60", "youtube,600"})
    void takes_durations_up_to_the_platforms_maximum(String platform, int most) {
        assertThat(accepted("topic", "Bees", "platform", platform, "duration", "" + most)
                        .duration())
                .isEqualTo(most);
        assertThat(problems("topic", "Bees", "platform", platform, "duration", "" + (most + 1)))
                .singleElement()
                .asString()
                .contains("from 5 to " + most, "the most for " + platform);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-30", "30.5", "30s", "999999999999", "٣٠"})
    void refuses_other_durations(String duration) {
        assertThat(problems("topic", "Bees", "duration", duration)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"09:16,PORTRAIT", "16:09,LANDSCAPE", "1:01,SQUARE", "04:05:00,TALL", "9:16,PORTRAIT"})
    void takes_what_spreadsheets_make_of_a_ratio(String typed, AspectRatio ratio) {
        assertThat(accepted("topic", "Bees", "aspect_ratio", typed).aspectRatio())
                .isEqualTo(ratio);
    }

    @Test
    void several_shapes_are_one_video_and_its_renditions() {
        TopicRequest request = accepted("topic", "Bees", "aspect_ratio", " 16:09 | 9:16|1:1");
        assertThat(request.aspectRatio()).isEqualTo(AspectRatio.LANDSCAPE);
        assertThat(request.renditions()).containsExactly(AspectRatio.PORTRAIT, AspectRatio.SQUARE);
        assertThat(request.parameters().get("aspect_ratio").value()).isEqualTo("16:9|9:16|1:1");
        assertThat(request.shaped(AspectRatio.SQUARE).shapes()).containsExactly(AspectRatio.SQUARE);
        assertThat(accepted("topic", "Bees", "aspect_ratio", "9:16").seed())
                .as("a single shape is what it always was")
                .isEqualTo(accepted("topic", "Bees").seed())
                .isNotEqualTo(
                        accepted("topic", "Bees", "aspect_ratio", "9:16|16:9").seed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:16|9:16", "9:16|", "|", "9:16|3:2", "9:16,16:9"})
    void refuses_shapes_that_are_none_or_come_twice(String typed) {
        assertThat(problems("topic", "Bees", "aspect_ratio", typed))
                .singleElement()
                .asString()
                .contains("one of: 9:16, 16:9, 1:1, 4:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e9", "0,50", "free", "1.1234567"})
    void refuses_budgets_that_are_no_amounts(String budget) {
        assertThat(problems("topic", "Bees", "budget", budget)).hasSize(1);
    }

    @Test
    void draws_the_same_seed_for_the_same_row_wherever_it_stands() {
        long seed = accepted("topic", "Bees").seed();
        assertThat(accepted("topic", " Bees ", "id", "other", "platform", "YouTube_Shorts", "duration", "030")
                        .seed())
                .isEqualTo(seed);
        assertThat(accepted("topic", "Wasps").seed()).isNotEqualTo(seed);
        assertThat(accepted("topic", "Bees", "budget", "1").seed())
                .as("a higher budget must not buy everything anew")
                .isEqualTo(seed);
        assertThat(accepted("topic", "Bees", "caption_style", "bold").seed()).isEqualTo(seed);
        assertThat(accepted("topic", "Bees", "key_points", "dance").seed()).isNotEqualTo(seed);
    }

    @Test
    void keeps_what_went_wrong_in_reading_the_file() {
        Problem broken = new Problem(7, "", "\"a\" b", "quotes");
        Reading whole = new ReadRequest(Readings.RULES).read(new Row(7, Map.of(), List.of(broken)));
        assertThat(whole.either(request -> List.<Problem>of(), Rejection::problems))
                .containsExactly(broken);

        Problem twice = new Problem(7, "id", "a", "an id of its own");
        Reading row = new ReadRequest(Readings.RULES).read(new Row(7, Map.of("id", "a", "seed", "x"), List.of(twice)));
        Rejection rejection = row.either(request -> new Rejection(0, "", List.of()), refused -> refused);
        assertThat(rejection.id()).isEqualTo("a");
        assertThat(rejection.problems()).extracting(Problem::column).containsExactly("id", "topic", "seed");
    }
}
