package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.infrastructure.client.marytts.Speech.Span;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final Speech trimmed = Silence.trim(speech());

    @Test
    void goes_from_both_ends_and_the_words_move_with_it() {
        assertThat(trimmed.seconds()).isEqualTo(1.02);
        Span first = trimmed.words().getOrDefault(0, new Span(0, 0));
        assertThat(first.start()).isCloseTo(0.01, within(1e-9));
        assertThat(first.end()).isCloseTo(0.41, within(1e-9));
        assertThat(trimmed.words().getOrDefault(1, new Span(0, 0)).end()).isEqualTo(1.02);
    }

    @Test
    void leaves_room_above_the_loudest_voice_and_no_click() {
        assertThat(new Sound(trimmed.samples()).peak()).isBetween(-3.2, -3.0);
        assertThat(trimmed.samples()[0]).isZero();
        assertThat(trimmed.samples()[trimmed.samples().length - 1]).isZero();
    }

    /** A second at full scale between half a second and a whole one of faint noise. */
    private static Speech speech() {
        short[] samples = new short[120_000];
        Arrays.fill(samples, (short) 40);
        Arrays.fill(samples, 24_000, 72_000, Short.MIN_VALUE);
        return new Speech(samples, Map.of(0, new Span(0.5, 0.9), 1, new Span(0.9, 1.8)));
    }
}
