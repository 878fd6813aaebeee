package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.session.Check;
import io.reelmill.shared.audio.Sound;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClicksTest {
    /** Three seconds, with a new shot at 2 s, and words from 0.2 s to 1.4 s and from 1.5 s to 2.9 s. */
    private static final Timeline TIMELINE = Media.timeline(
            Media.SMALL,
            List.of(new Segment(Path.of("a.mp4"), 0, 60, 0), new Segment(Path.of("b.mp4"), 60, 30, 0)),
            Optional.empty(),
            Optional.empty());

    private static Sound hum() {
        short[] samples = new short[3 * SpokenWords.RATE];
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.min(1, Math.min(i, samples.length - 1 - i) / 1600.0);
            samples[i] = (short) (fade * (4000 * Math.sin(i * 0.05) + 1500 * Math.sin(i * 0.31)));
        }
        return new Sound(samples, SpokenWords.RATE);
    }

    private static Check check(Sound sound) {
        return Clicks.check(sound, new Expectation(TIMELINE, TIMELINE.captions(), Media.WORDING, 9));
    }

    private static int sample(double seconds) {
        return (int) (seconds * SpokenWords.RATE);
    }

    @Test
    void a_sound_that_goes_on_has_no_clicks() {
        assertThat(check(hum()).passed()).isTrue();
        assertThat(check(new Sound(new short[SpokenWords.RATE], SpokenWords.RATE))
                        .passed())
                .isTrue();
    }

    @Test
    void a_tick_where_a_shot_begins_is_found_and_its_place_is_told() {
        Sound sound = hum();
        sound.samples()[sample(2.0)] += 12_000;

        assertThat(check(sound).passed()).isFalse();
        assertThat(check(sound).value()).endsWith("times what is around, at 2.00 s");
    }

    @Test
    void a_line_that_sets_in_at_full_strength_is_found() {
        Sound sound = hum();
        Arrays.fill(sound.samples(), sample(1.4), sample(1.5), (short) 0);
        for (int i = sample(1.5); i < sample(1.6); i++) {
            sound.samples()[i] = (short) (9000 * Math.cos((i - sample(1.5)) * 0.02));
        }

        assertThat(check(sound).passed()).isFalse();
        assertThat(check(sound).value()).endsWith("at 1.50 s");
    }

    @Test
    void a_sound_that_breaks_off_at_the_end_is_found() {
        Sound sound = hum();
        for (int i = sample(2.5); i < sound.samples().length; i++) {
            sound.samples()[i] = (short) (9000 * Math.cos(i * 0.02));
        }

        assertThat(check(sound).passed()).isFalse();
        assertThat(check(sound).value()).endsWith("at 3.00 s");
    }

    @Test
    void what_jumps_all_the_time_is_no_click() {
        Sound sound = hum();
        Random random = new Random(2);
        for (int i = sample(1.8); i < sample(2.2); i++) {
            sound.samples()[i] += (short) (random.nextGaussian() * 6000);
        }

        assertThat(check(sound).passed()).isTrue();
    }
}
