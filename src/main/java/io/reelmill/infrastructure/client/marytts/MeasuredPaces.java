package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures lines of the embedded voice by speaking them and estimates those of other voices, for which it is not loaded; a
 * video without voice is paced by its readers. Thread-safe.
 */
final class MeasuredPaces implements Paces {
    private static final int REMEMBERED = 2_000;

    private final SpokenLines lines;
    private final Rhythm rhythm;
    private final EstimatedSeconds estimated;
    private final double rate;
    private final Map<String, Double> lengths = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** @param rate how many times as fast as usual all voices speak */
    MeasuredPaces(SpokenLines lines, Rhythm rhythm, EstimatedSeconds estimated, double rate) {
        this.lines = lines;
        this.rhythm = rhythm;
        this.estimated = estimated;
        this.rate = rate;
    }

    @Override
    public Pace of(TopicRequest request) {
        if (!request.narrated()) {
            return new ReadingPace(rhythm);
        }
        return request.voice().equals(MaryVoice.NAME)
                ? new VoicePace(rhythm, line -> measured(line) / rate)
                : new VoicePace(rhythm, line -> estimated.of(line, request.language()) / rate);
    }

    private double measured(String line) {
        Double known = lengths.get(line);
        if (known == null) {
            known = lines.spoken(line).recording().seconds();
            lengths.put(line, known);
        }
        return known;
    }

    private record VoicePace(Rhythm rhythm, ToDoubleFunction<String> lengths) implements Pace {
        @Override
        public double seconds(String line) {
            return lengths.applyAsDouble(line);
        }

        @Override
        public double pause() {
            return rhythm.pause();
        }

        @Override
        public double pause(String before, String after) {
            return rhythm.pause(before, after);
        }

        @Override
        public double frame() {
            return rhythm.frame();
        }
    }
}
