package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.session.Check;
import io.reelmill.shared.audio.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks for clicks where a sound was put together: a jump between samples that is far greater than those shortly before
 * and after. Measured on spoken English: 1.9 times at most in the embedded voice, below 8 in the plosives of people; a
 * tick in a pause is 25 times and more. Thread-safe.
 */
final class Clicks {
    private static final double MOST = 10;
    /** A smaller jump, of full scale, is not heard. */
    private static final double SOFT = 0.001 * -Short.MIN_VALUE;
    /** Steps a second, and those before and after a jump that it is held against, but for its very neighbours. */
    private static final int STEPS = 1_000;

    private static final int AROUND = 20;
    private static final int NEIGHBOURS = 2;
    /** How far from an edit is looked, in steps. */
    private static final int NEAR = 40;

    private final double[] jumps;

    private Clicks(Sound sound) {
        short[] samples = sound.samples();
        int step = sound.rate() / STEPS;
        // Before and after there is silence: a sound that sets in or ends at full strength clicks too.
        this.jumps = new double[samples.length / step + 2 * AROUND];
        for (int i = 0; i < samples.length + 2; i++) {
            double jump = Math.abs(at(samples, i) - 2 * at(samples, i - 1) + at(samples, i - 2));
            int place = Math.min(jumps.length - 1, i / step + AROUND);
            jumps[place] = Math.max(jumps[place], jump);
        }
    }

    private static double at(short[] samples, int index) {
        return index < 0 || index >= samples.length ? 0 : samples[index];
    }

    static Check check(Sound heard, Expectation expectation) {
        Clicks clicks = new Clicks(heard);
        double worst = 0;
        double where = 0;
        for (double edit : edits(expectation)) {
            int from = (int) Math.round(edit * STEPS) + AROUND;
            for (int at = from - NEAR; at <= from + NEAR; at++) {
                double times = clicks.times(at);
                where = times > worst ? (double) (at - AROUND) / STEPS : where;
                worst = Math.max(worst, times);
            }
        }
        String value = String.format(Locale.ROOT, "%.1f times what is around, at %.2f s", worst, where);
        return Checks.check("clicks", value, "at most 10 times", worst <= MOST);
    }

    /** In seconds: both ends, where shots change, and where what is spoken begins and ends. */
    private static List<Double> edits(Expectation expectation) {
        Timeline timeline = expectation.timeline();
        List<Double> edits = new ArrayList<>(List.of(timeline.seconds()));
        timeline.segments().stream()
                .map(Segment::start)
                .map(timeline.frameRate()::seconds)
                .forEach(edits::add);
        CaptionedPassage.of(timeline.captions(), expectation.wording()).stream()
                .flatMap(passage -> Stream.of(passage.start(), passage.end()))
                .forEach(edits::add);
        return edits;
    }

    private double times(int at) {
        double around = SOFT;
        for (int distance = NEIGHBOURS; distance < AROUND; distance++) {
            around = Math.max(around, Math.max(jump(at - distance), jump(at + distance)));
        }
        return jump(at) / around;
    }

    private double jump(int at) {
        return at < 0 || at >= jumps.length ? 0 : jumps[at];
    }
}
