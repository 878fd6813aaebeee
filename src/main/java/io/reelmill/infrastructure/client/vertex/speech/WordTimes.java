package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.shared.audio.Quiet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When each written word of a take is spoken. Thread-safe. */
final class WordTimes {
    private static final Logger LOG = LoggerFactory.getLogger(WordTimes.class);

    private final Aligner aligner;

    WordTimes(Aligner aligner) {
        this.aligner = aligner;
    }

    /** By the provider's marks, in seconds from the start of what it delivered; by ear where it sent none. */
    List<Word> marked(Take take, String line, String language, Map<String, Double> marks) {
        List<String> written = Word.written(line);
        double[] starts = new double[written.size()];
        Arrays.setAll(starts, i -> marks.getOrDefault(Ssml.name(i), Double.NaN) - take.cut());
        if (Arrays.stream(starts).allMatch(Double::isNaN)) {
            return heard(take, line, language);
        }
        double end = marks.getOrDefault(Ssml.END, Double.POSITIVE_INFINITY) - take.cut();
        return words(take, written, new Starts(written, starts).complete(take.seconds()), end);
    }

    /**
     * By ear, or by the share of letters where the language or the line is not one that can be told by ear. The sound is
     * paid for: nothing that happens here may lose it, and be it the end of the program.
     */
    List<Word> heard(Take take, String line, String language) {
        try {
            return aligner.align(take.file(), line, language);
        } catch (ProviderException | CancellationException unheard) {
            LOG.debug("Words are timed by their letters: {}", unheard.getMessage());
            List<String> written = Word.written(line);
            double[] unknown = new double[written.size()];
            Arrays.fill(unknown, Double.NaN);
            return words(take, written, new Starts(written, unknown).complete(take.seconds()), take.seconds());
        }
    }

    /** A word ends where the next one begins, or before, where the sound falls silent. */
    private static List<Word> words(Take take, List<String> written, double[] starts, double end) {
        Quiet quiet = new Quiet(take.sound());
        double last = Math.min(take.seconds(), Math.max(end, starts[starts.length - 1]));
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            double start = milliseconds(starts[i]);
            double next = i + 1 < starts.length ? starts[i + 1] : last;
            words.add(new Word(written.get(i), start, Math.max(start, milliseconds(quiet.end(start, next)))));
        }
        return words;
    }

    private static double milliseconds(double seconds) {
        return Math.floor(seconds * 1000) / 1000;
    }
}
