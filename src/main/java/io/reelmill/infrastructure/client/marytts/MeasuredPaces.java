package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures lines by speaking them; a video without voice is paced by its readers. Thread-safe. */
final class MeasuredPaces implements Paces {
    private static final int REMEMBERED = 2_000;

    private final SpokenLines lines;
    private final Rhythm rhythm;
    private final Map<String, Double> lengths = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > REMEMBERED;
        }
    });

    MeasuredPaces(SpokenLines lines, Rhythm rhythm) {
        this.lines = lines;
        this.rhythm = rhythm;
    }

    @Override
    public Pace of(TopicRequest request) {
        return request.narrated() ? new MeasuredPace() : new ReadingPace(rhythm);
    }

    private final class MeasuredPace implements Pace {
        @Override
        public double seconds(String line) {
            Double known = lengths.get(line);
            if (known == null) {
                known = lines.spoken(line).recording().seconds();
                lengths.put(line, known);
            }
            return known;
        }

        @Override
        public double pause() {
            return rhythm.pause();
        }

        @Override
        public double frame() {
            return rhythm.frame();
        }
    }
}
