package io.reelmill.shared.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TempoTest {
    private static final int RATE = 48_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0.9, 1.1, 1.4})
    void changes_the_length_and_keeps_the_pitch_and_the_level(double rate) {
        Sound changed = Tempo.changed(tone(2, 0), rate);

        assertThat(changed.seconds()).isCloseTo(2 / rate, within(0.001));
        assertThat(crossings(changed) / changed.seconds()).isCloseTo(400, within(8.0));
        assertThat(loudest(changed)).isBetween(9_000, 11_000);
    }

    @Test
    void brings_what_is_heard_to_its_time_divided_by_the_rate() {
        Sound changed = Tempo.changed(tone(2, 1), 1.25);
        int first = 0;
        while (Math.abs(changed.samples()[first]) < 3_000) {
            first++;
        }

        assertThat((double) first / RATE).isCloseTo(1 / 1.25, within(0.02));
    }

    @Test
    void makes_no_jump() {
        short[] samples = Tempo.changed(tone(1, 0), 1.3).samples();
        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(800);
        }
    }

    /** Of 200 Hz, silent at first. */
    private static Sound tone(double seconds, double silent) {
        short[] samples = new short[(int) (seconds * RATE)];
        for (int i = (int) (silent * RATE); i < samples.length; i++) {
            samples[i] = (short) (10_000 * Math.sin(2 * Math.PI * 200 * i / RATE));
        }
        return new Sound(samples, RATE);
    }

    private static int crossings(Sound sound) {
        int crossings = 0;
        for (int i = 1; i < sound.samples().length; i++) {
            crossings += (sound.samples()[i] >= 0) == (sound.samples()[i - 1] >= 0) ? 0 : 1;
        }
        return crossings;
    }

    private static int loudest(Sound sound) {
        int loudest = 0;
        for (short sample : sound.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
