package io.reelmill.infrastructure.client.sequencer;

import io.reelmill.core.topic.Mood;
import java.util.List;

/**
 * What a mood means in music.
 *
 * @param slowest beats a minute
 * @param fastest beats a minute
 * @param scale the seven steps of the mode, in semitones above its root
 * @param progressions the degrees of the chords, one a bar, from which the seed chooses
 * @param cadence the degree before the end
 * @param colour the chord tones, in steps of the scale above the chord's root
 * @param brightness the pad's cutoff in Hz
 * @param motifs rhythms of the melody in eighths of a bar, from which the seed chooses
 */
record Style(
        double slowest,
        double fastest,
        List<Integer> scale,
        List<List<Integer>> progressions,
        int cadence,
        List<Integer> colour,
        double brightness,
        List<String> motifs,
        Band band) {

    private static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
    private static final List<Integer> MINOR = List.of(0, 2, 3, 5, 7, 8, 10);
    private static final List<Integer> SEVENTH = List.of(0, 2, 4, 6);
    private static final List<Integer> NINTH = List.of(0, 1, 2, 4);
    static final List<Integer> TRIAD = List.of(0, 2, 4, 7);

    /**
     * Who plays how loud, and the pattern of the drums.
     *
     * @param beat a bar in eighths: k kick, c clap, h hat, s shaker, b boom; capitals are two at once with the shaker
     */
    record Band(double pad, double keys, double pluck, double bass, String bassLine, String beat, double gain) {}

    private static final Style CALM = new Style(
            66,
            76,
            MAJOR,
            List.of(List.of(0, 5, 3, 4), List.of(0, 2, 3, 3), List.of(3, 0, 5, 4), List.of(0, 3, 5, 3, 0, 3, 1, 4)),
            4,
            SEVENTH,
            900,
            List.of("x..x..x.", "x.x...x.", "x...x.x.", "..x.x..x"),
            new Band(0.65, 1.25, 0, 0.55, "x.......", "........", 0.68));

    private static final Style UPBEAT = new Style(
            112,
            122,
            MAJOR,
            List.of(List.of(0, 4, 5, 3), List.of(0, 3, 0, 4), List.of(5, 3, 0, 4), List.of(0, 3, 5, 4, 0, 3, 1, 4)),
            4,
            TRIAD,
            1900,
            List.of("x.xx.xx.", "x..xx.x.", "xx.x.xx.", "x.x.xx.x"),
            new Band(0.3, 0.6, 1.1, 0.75, "x.xx.xx.", "KsCsKkCs", 0.95));

    private static final Style DRAMATIC = new Style(
            74,
            86,
            MINOR,
            List.of(List.of(0, 5, 2, 6), List.of(0, 3, 5, 4), List.of(0, 0, 5, 6), List.of(0, 5, 3, 4, 0, 5, 6, 4)),
            4,
            TRIAD,
            700,
            List.of("x...x...", "x......x", "x..x....", "x...x.x."),
            new Band(1.1, 0.35, 0.55, 0.9, "xxxxxxxx", "b.......", 0.55));

    private static final Style CORPORATE = new Style(
            94,
            104,
            MAJOR,
            List.of(List.of(0, 4, 5, 3), List.of(3, 0, 4, 5), List.of(0, 5, 3, 4), List.of(0, 2, 3, 4, 5, 2, 3, 4)),
            4,
            NINTH,
            1400,
            List.of("x.x.x.x.", "x..x..x.", "x.xx.x..", ".x.x.xx."),
            new Band(0.5, 0.8, 0.85, 0.6, "x..x..x.", "k.s.k.s.", 0.72));

    static Style of(Mood mood) {
        return switch (mood) {
            case CALM -> CALM;
            case UPBEAT -> UPBEAT;
            case DRAMATIC -> DRAMATIC;
            case CORPORATE -> CORPORATE;
            case NONE -> throw new IllegalArgumentException("There is no music for the mood 'none'");
        };
    }

    /** The pitch of a step of the scale that begins at {@code root}, over as many octaves as it needs. */
    int pitch(int root, int step) {
        return root + 12 * Math.floorDiv(step, 7) + scale.get(Math.floorMod(step, 7));
    }
}
