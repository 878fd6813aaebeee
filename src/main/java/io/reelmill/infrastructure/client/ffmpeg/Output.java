package io.reelmill.infrastructure.client.ffmpeg;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finished run said.
 *
 * @param log the lines of its error output
 * @param written the lines of its other output: what ffprobe was asked for
 * @param frames how many frames of video went out
 */
record Output(List<String> log, List<String> written, long frames) {
    Output {
        log = List.copyOf(log);
        written = List.copyOf(written);
    }

    /** The first group of a pattern wherever it is found, as numbers. */
    List<Double> numbers(Pattern pattern) {
        return log.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }
}
