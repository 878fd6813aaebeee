package io.reelmill.infrastructure.client.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The filter graphs of a master's sound. */
final class SoundGraph {
    static final String SOUND = "sound";

    private static final int RATE = 48_000;
    /** Where samples are limited: four times as many, so that the peaks between them are seen. */
    private static final int LIMITING_RATE = 4 * RATE;

    /** Milliseconds in which the bed makes room for the voice; faster is heard as a dip. */
    private static final int ATTACK = 60;
    /**
     * Milliseconds of its coming back: between two sentences it stays where it is, and in a pause of more than a second it
     * is up again.
     */
    private static final int RELEASE = 600;

    private static final double FADE_IN = 0.3;
    /** A bed that was composed ends by itself; any other one at least does not break off. */
    private static final double FADE_OUT = 0.3;
    /** Seconds in which the bed comes back when the last word has been said, for its own ending to be heard. */
    private static final double RETURN = 0.4;

    private final double seconds;

    SoundGraph(double seconds) {
        this.seconds = seconds;
    }

    /**
     * Voice over bed; the bed ducks while the voice speaks. Inputs: 0 the voice, 1 the bed.
     *
     * @param voiced until when the voice speaks, in seconds
     */
    FilterGraph ducked(double voiceGain, double bedGain, double voiced) {
        List<Filter> voice = sound();
        voice.add(gain(voiceGain));
        voice.add(Filter.of("asplit"));
        Filter ducking = Filter.of("sidechaincompress")
                .with("threshold", 0.012)
                .with("ratio", 5)
                .with("attack", ATTACK)
                .with("release", RELEASE)
                .with("detection", "rms");
        List<Filter> bed = bed(bedGain);
        bed.add(Filter.of("asplit"));
        Filter mix =
                Filter.of("amix").with("inputs", 3).with("duration", "longest").with("normalize", 0);
        List<Filter> finish = new ArrayList<>(List.of(mix));
        finish.add(Loudness.meter(false));
        return new FilterGraph()
                .chain(List.of("0:a"), voice, List.of("voice", "key"))
                .chain(List.of("1:a"), bed, List.of("bed", "free"))
                .chain(List.of("bed", "key"), List.of(ducking, fade("out", voiced, RETURN)), "ducked")
                .chain(List.of("free"), List.of(fade("in", voiced, RETURN)), "ending")
                .chain(List.of("voice", "ducked", "ending"), finish, SOUND);
    }

    /** The voice alone; its pauses are told. */
    FilterGraph voice() {
        List<Filter> filters = sound();
        filters.add(Filter.of("silencedetect").with("noise", "-45dB").with("d", 0.3));
        return metered(filters);
    }

    /** The bed alone. */
    FilterGraph bed() {
        return metered(bed(0));
    }

    /** Brought to its loudness, no peak above the ceiling, also between the samples. */
    FilterGraph levelled(double gain, double ceiling) {
        List<Filter> filters = new ArrayList<>(List.of(gain(gain), rate(LIMITING_RATE)));
        filters.add(Filter.of("alimiter")
                .with("limit", Math.pow(10, ceiling / 20))
                .with("attack", 5)
                .with("release", 80)
                .with("level", 0)
                .with("latency", 1));
        filters.add(rate(RATE));
        filters.addAll(exactly());
        return new FilterGraph().chain(List.of("0:a"), filters, SOUND);
    }

    private FilterGraph metered(List<Filter> filters) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(Loudness.meter(false));
        return new FilterGraph().chain(List.of("0:a"), all, SOUND);
    }

    private List<Filter> bed(double gain) {
        List<Filter> filters = sound();
        filters.add(gain(gain));
        filters.add(fade("in", 0, FADE_IN));
        filters.add(fade("out", Math.max(0, seconds - FADE_OUT), Math.min(FADE_OUT, seconds)));
        return filters;
    }

    private static Filter fade(String type, double start, double duration) {
        return Filter.of("afade").with("type", type).with("start_time", start).with("duration", duration);
    }

    /** Any sound as ours, exactly as long as the video. */
    private List<Filter> sound() {
        List<Filter> filters = new ArrayList<>(List.of(rate(RATE)));
        filters.add(Filter.of("aformat").with("sample_fmts", "fltp").with("channel_layouts", "stereo"));
        filters.addAll(exactly());
        return filters;
    }

    private List<Filter> exactly() {
        return List.of(
                Filter.of("apad").with("whole_dur", seconds), Filter.of("atrim").with("end", seconds));
    }

    private static Filter gain(double decibels) {
        return Filter.of("volume").with("volume", String.format(Locale.ROOT, "%.3fdB", decibels));
    }

    private static Filter rate(int rate) {
        return Filter.of("aresample").with("osr", rate);
    }
}
