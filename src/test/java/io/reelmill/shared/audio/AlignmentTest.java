package io.reelmill.shared.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final int RATE = 16_000;

    @Test
    void finds_every_instant_of_a_minute_that_is_said_slower_and_with_longer_pauses() {
        Random chance = new Random(5);
        int many = 90;
        double[] here = new double[many + 1];
        double[] there = new double[many + 1];
        double[] pitches = new double[many];
        for (int i = 0; i < many; i++) {
            double seconds = 0.3 + 0.5 * chance.nextDouble();
            pitches[i] = 150 + 3_000 * chance.nextDouble();
            here[i + 1] = here[i] + seconds;
            there[i + 1] = there[i] + seconds * (1 + 0.4 * chance.nextDouble());
        }
        Alignment alignment = new Alignment(tones(here, pitches, 9_000), tones(there, pitches, 3_000));

        for (int i = 1; i < many; i++) {
            assertThat(alignment.place(here[i])).as("tone %d", i).isCloseTo(there[i], within(0.06));
        }
        assertThat(alignment.place(-1)).isBetween(0.0, 0.1);
        assertThat(alignment.place(1_000)).isCloseTo(there[many], within(0.1));
    }

    private static Sound tones(double[] ends, double[] pitches, int level) {
        short[] samples = new short[(int) (ends[ends.length - 1] * RATE)];
        int tone = 0;
        for (int i = 0; i < samples.length; i++) {
            while (i >= ends[tone + 1] * RATE && tone < pitches.length - 1) {
                tone++;
            }
            samples[i] = (short) (level * Math.sin(2 * Math.PI * pitches[tone] * i / RATE));
        }
        return new Sound(samples, RATE);
    }
}
