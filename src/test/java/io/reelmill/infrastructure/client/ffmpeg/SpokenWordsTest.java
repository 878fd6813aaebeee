package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.shared.audio.Sound;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {
    private static final CaptionTrack CAPTIONS = captions(0);

    /** Two sentences, from 0.5 s and from 2 s on, each of a second. */
    private static CaptionTrack captions(double late) {
        return new CaptionTrack(List.of(
                Media.cue(0.5 + late, 1.5 + late, "Bees dance in eights."),
                Media.cue(2 + late, 3 + late, "Others follow.")));
    }

    /** The sentences as noise, over a bed. */
    private static Sound sound(double late, int bed) {
        Random random = new Random(3);
        short[] samples = new short[4 * SpokenWords.RATE];
        for (int i = 0; i < samples.length; i++) {
            double seconds = (double) i / SpokenWords.RATE - late;
            boolean spoken = seconds >= 0.5 && seconds < 1.5 || seconds >= 2 && seconds < 3;
            double music = bed * Math.sin(i * 0.17);
            samples[i] = (short) (music + (spoken ? random.nextGaussian() * 4000 : 0));
        }
        return new Sound(samples, SpokenWords.RATE);
    }

    @Test
    void captions_in_time_are_found_in_time() {
        SpokenWords.Distance off = SpokenWords.measure(CAPTIONS, sound(0, 0), sound(0, 400));
        assertThat(off.words()).as("one after each pause").isEqualTo(2);
        assertThat(off.worst()).isLessThan(0.02);
    }

    @Test
    void captions_that_are_late_are_told_by_how_much() {
        SpokenWords.Distance off = SpokenWords.measure(captions(0.15), sound(0, 0), sound(0, 400));
        assertThat(off.mean()).isCloseTo(0.15, offset(0.02));
        assertThat(WordChecks.of(List.of(), off))
                .extracting(check -> check.passed())
                .containsExactly(false, true);
        assertThat(WordChecks.of(List.of(), off).get(0).value()).isEqualTo("150 ms of 2 words after a pause");
    }

    @Test
    void a_master_whose_sound_is_late_is_found_out() {
        SpokenWords.Distance off = SpokenWords.measure(CAPTIONS, sound(0, 0), sound(0.25, 400));
        assertThat(off.worst()).isCloseTo(0.25, offset(0.02));
        assertThat(WordChecks.of(List.of(), off)).noneMatch(check -> check.passed());
    }

    @Test
    void silence_is_far_from_every_word() {
        Sound silence = new Sound(new short[4 * SpokenWords.RATE], SpokenWords.RATE);
        assertThat(SpokenWords.measure(CAPTIONS, silence, silence).worst()).isInfinite();
        assertThat(SpokenWords.measure(new CaptionTrack(List.of()), silence, silence)
                        .words())
                .isZero();
        assertThat(WordChecks.of(List.of(), new SpokenWords.Distance(0, 0, 0))).isEmpty();
    }
}
