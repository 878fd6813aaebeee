package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EstimatedSecondsTest {
    private static final List<String> LINES = List.of(
            "Why is the sky blue?",
            "Sunlight looks white, but it holds every color of the rainbow.",
            "Air scatters blue light about 10 times more than red light.",
            "At sunset the light travels farther, so most of the blue is gone.",
            "Bees dance to tell each other where flowers are.",
            "The round dance means that food is near; the waggle dance means that it is far.",
            "In 1973, Karl von Frisch won the Nobel Prize for reading it.",
            "First, warm the pot with a little hot water.",
            "Then add 2 spoons of leaves, pour, and wait for four minutes.",
            "Suspension bridges hang from cables that run over two towers.",
            "The towers carry the compression, the anchors hold the pull.",
            "Honey never spoils.");

    private final EstimatedSeconds usual = new EstimatedSeconds(Map.of());

    @Test
    void is_near_what_a_voice_really_takes_and_rather_above() {
        try (VoiceThread thread = new VoiceThread(MaryVoice::load, Duration.ofSeconds(60))) {
            SpokenLines spoken = new SpokenLines(thread, Duration.ZERO);
            double measured = 0;
            double estimated = 0;
            for (String line : LINES) {
                double seconds = spoken.spoken(line).recording().seconds();
                assertThat(usual.of(line, "en-US")).as(line).isCloseTo(seconds * 1.12, within(seconds * 0.25));
                measured += seconds;
                estimated += usual.of(line, "en-US");
            }
            assertThat(estimated / measured).isBetween(1.07, 1.17);
        }
    }

    @Test
    void counts_what_is_spoken_and_not_what_is_written() {
        assertThat(usual.of("1969", "en-US")).isCloseTo(usual.of("nineteen sixty nine", "en-US"), within(1e-9));
        assertThat(usual.of("One, two.", "en-US") - usual.of("One two.", "en-US"))
                .isCloseTo(0.2, within(1e-9));
        assertThat(usual.of("1969", "de-DE")).isEqualTo(4 / 13.0);
    }

    @Test
    void follows_the_pace_that_is_set_for_a_language() {
        EstimatedSeconds set = new EstimatedSeconds(Map.of("de", 10.0));

        assertThat(set.of("Guten Tag", "de-AT")).isCloseTo(0.8, within(1e-9));
        assertThat(set.of("蜂蜜不会变质", "zh-CN")).isCloseTo(6 / 4.5, within(1e-9));
    }

    @Test
    void another_voice_is_paced_without_loading_the_embedded_one() {
        Speaker.Loader loader = () -> {
            throw new AssertionError("loaded");
        };
        try (VoiceThread thread = new VoiceThread(loader, Duration.ofSeconds(5))) {
            Pace pace = new MeasuredPaces(new SpokenLines(thread, Duration.ZERO), new Rhythm(0.4, 0.35, 1.2), usual, 1)
                    .of(TopicRequests.verbatim("voice", "en-US-Neural2-F"));

            assertThat(pace.seconds("Hello.")).isEqualTo(usual.of("Hello.", "en-US"));
            assertThat(pace.pause()).isEqualTo(0.35);
            assertThat(pace.frame()).isEqualTo(1.6);
        }
    }
}
