package io.reelmill.shared.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {
    private static final double LOUD = 10_000;

    @ParameterizedTest
    @CsvSource({
        "24000, 48000, 1000",
        "24000, 48000, 9000",
        "44100, 48000, 5000",
        "22050, 48000, 3000",
        "48000, 16000, 6000"
    })
    void a_tone_is_the_same_at_another_rate(int from, int to, double hertz) {
        Sound other = tone(from, hertz, 1).at(to);

        assertThat(other.rate()).isEqualTo(to);
        assertThat(other.seconds()).isCloseTo(1, within(1e-4));
        double noise = 0;
        for (int i = to / 10; i < to * 9 / 10; i++) {
            noise += Math.pow(other.samples()[i] - LOUD * Math.sin(2 * Math.PI * hertz * i / to), 2);
        }
        assertThat(10 * Math.log10(noise / (to * 0.8) / (LOUD * LOUD / 2)))
                .as("noise, dB")
                .isLessThan(-60);
    }

    @Test
    void what_the_lower_rate_cannot_hold_is_not_heard_at_all() {
        short[] folded = tone(48_000, 11_000, 1).at(16_000).samples();

        int loudest = 0;
        for (int i = 1_600; i < 14_400; i++) {
            loudest = Math.max(loudest, Math.abs(folded[i]));
        }
        assertThat(loudest).as("an echo of 11 kHz at 5 kHz").isLessThan(15);
    }

    @Test
    void full_scale_does_not_turn_over() {
        short[] square = new short[2_400];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] made = new Sound(square, 24_000).at(48_000).samples();

        for (int i = 200; i < made.length - 200; i++) {
            boolean up = i / 80 % 2 == 0;
            if (i % 80 > 8 && i % 80 < 72) {
                assertThat(made[i] > 0).as("sample " + i).isEqualTo(up);
            }
        }
    }

    @Test
    void the_same_rate_is_the_same_sound() {
        Sound sound = tone(48_000, 400, 1);

        assertThat(sound.at(48_000)).isSameAs(sound);
        assertThat(new Sound(new short[0], 24_000).at(48_000).samples()).isEmpty();
    }

    @Test
    void silence_goes_from_the_ends_and_only_from_there() {
        Sound voice = around(tone(48_000, 300, 0.5), 0.3, 0.2);
        Quiet.Trimmed kept = new Quiet(voice).trimmed();

        assertThat(kept.cut()).isCloseTo(0.29, within(0.011));
        assertThat(kept.sound().seconds()).isCloseTo(0.52, within(0.022));
        assertThat(kept.sound().samples()[0]).isZero();
        assertThat(kept.sound().samples()[kept.sound().samples().length - 1]).isZero();
    }

    @Test
    void noise_far_below_the_voice_is_silence_and_soft_speech_is_not() {
        Sound voice = around(tone(48_000, 300, 0.5), 0.3, 0.2);
        for (int i = 0; i < voice.samples().length; i++) {
            voice.samples()[i] += (short) (i % 2 == 0 ? 40 : -40);
        }
        assertThat(new Quiet(voice).trimmed().cut()).isCloseTo(0.29, within(0.011));

        short[] soft = tone(48_000, 300, 0.5).samples();
        for (int i = 0; i < soft.length; i++) {
            soft[i] /= 50;
        }
        assertThat(new Quiet(new Sound(soft, 48_000)).trimmed().cut()).isZero();
    }

    @Test
    void a_word_ends_where_the_sound_falls_silent() {
        Quiet quiet = new Quiet(around(tone(48_000, 300, 0.5), 0.3, 0.2));

        assertThat(quiet.end(0.3, 0.95)).isCloseTo(0.8, within(0.011));
        assertThat(quiet.end(0.3, 0.6)).isEqualTo(0.6);
        assertThat(quiet.end(0.85, 0.95)).isEqualTo(0.85);
        assertThat(quiet.everywhere()).isFalse();
    }

    @Test
    void a_sound_of_nothing_is_silent_everywhere() {
        assertThat(new Quiet(new Sound(new short[4_800], 48_000)).everywhere()).isTrue();
        assertThat(new Quiet(new Sound(new short[0], 48_000)).everywhere()).isTrue();
        assertThat(new Quiet(new Sound(new short[4_800], 48_000))
                        .trimmed()
                        .sound()
                        .samples())
                .isEmpty();
    }

    private static Sound around(Sound sound, double before, double after) {
        int first = (int) (before * sound.rate());
        short[] all = new short[first + sound.samples().length + (int) (after * sound.rate())];
        System.arraycopy(sound.samples(), 0, all, first, sound.samples().length);
        return new Sound(all, sound.rate());
    }

    private static Sound tone(int rate, double hertz, double seconds) {
        short[] samples = new short[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(LOUD * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Sound(samples, rate);
    }
}
