package io.reelmill.infrastructure.client.sequencer;

import io.reelmill.core.composition.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes the notes of a piece of an exact length: an opening in which the parts come in one by one, a body that grows, in
 * longer pieces a contrasting middle and a return, a cadence, and a last chord on the tonic that rings out with the video:
 * it comes when the last word has been said, where it is heard.
 */
final class Piece {
    private static final int EIGHTHS = 8;
    private static final double LAST_CHORD = 3.6;
    /** A shorter one would be a blow. */
    private static final double SHORTEST_CHORD = 1;
    /** A pad comes slowly: it begins so much before the chord that it is there with it. */
    private static final double SWELL = 0.25;
    /** From so many bars on a piece has a middle. */
    private static final int FORM = 8;

    private final Style style;
    private final SplittableRandom random;
    private final int root;
    private final int bars;
    private final double bar;
    private final double ending;
    private final List<Integer> chords;
    private final String motif;
    private final String otherMotif;
    private final int[] contour = new int[EIGHTHS];
    private final List<Note> notes = new ArrayList<>();

    private Piece(Style style, Score score) {
        double seconds = score.seconds();
        this.style = style;
        this.random = new SplittableRandom(score.seed());
        this.root = 48 + List.of(0, 2, 3, 5, 7, 9).get(random.nextInt(6)) - 5;
        double tempo = style.slowest() + random.nextDouble() * (style.fastest() - style.slowest());
        this.ending = Math.min(ending(score), seconds / 3);
        this.bars = Math.max(1, (int) Math.round((seconds - ending) / (240 / tempo)));
        this.bar = (seconds - ending) / bars;
        this.chords = progression();
        int chosen = random.nextInt(style.motifs().size());
        this.motif = style.motifs().get(chosen);
        this.otherMotif = style.motifs().get((chosen + 1) % style.motifs().size());
        for (int at = 0; at < EIGHTHS; at++) {
            contour[at] = random.nextInt(5);
        }
    }

    private static double ending(Score score) {
        return score.voiced() > 0
                ? Math.max(SHORTEST_CHORD, Math.min(LAST_CHORD, score.seconds() - score.voiced()))
                : LAST_CHORD;
    }

    /** The notes in the order of their beginning. */
    static List<Note> of(Style style, Score score) {
        Piece piece = new Piece(style, score);
        for (int at = 0; at < piece.bars; at++) {
            piece.write(at);
        }
        piece.end();
        piece.mark(score.turns());
        return piece.notes.stream()
                .sorted(Comparator.comparingDouble(Note::start))
                .toList();
    }

    private List<Integer> progression() {
        int first = random.nextInt(style.progressions().size());
        List<Integer> chosen = style.progressions().get(first);
        List<Integer> other =
                style.progressions().get((first + 1) % style.progressions().size());
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at < bars; at++) {
            all.add((middle(at) ? other : chosen).get(at % (middle(at) ? other : chosen).size()));
        }
        if (bars > 1) {
            all.set(bars - 1, style.cadence());
        }
        return all;
    }

    /** Whether a bar lies in the contrasting middle, which only a piece of some length has. */
    private boolean middle(int at) {
        return bars >= FORM && at >= bars / 2 && at < bars * 3 / 4;
    }

    /** Whether the next bar begins another part. */
    private boolean leadsOn(int at) {
        return bars >= FORM && (middle(at) != middle(at + 1) || at % 8 == 7);
    }

    /** Stings, in the chords that sound there. */
    private void mark(List<Double> turns) {
        for (double turn : Stings.marked(turns, bars * bar - 0.5)) {
            notes.addAll(Stings.at(turn, voicing(chords.get((int) (turn / bar))), style));
        }
    }

    /** The parts come in one after the other and the drums leave for the last bar. */
    private void write(int at) {
        double share = bars < 4 ? 1 : (double) at / bars;
        int chord = chords.get(at);
        pad(chord, at * bar, bar, 1);
        keys(chord, at, middle(at) ? 0 : share);
        if (share >= 0.1) {
            bass(chord, at);
        }
        if (share >= 0.2) {
            pluck(chord, at, middle(at) ? 0.2 : share);
        }
        if (share >= 0.15 && at < bars - 1) {
            drums(at, share);
            lead(at);
        }
    }

    /** Chord tones near the middle, so that the voices move by steps; sevenths and ninths above them, where they do not rub. */
    private List<Integer> voicing(int chord) {
        int centre = style.scale().get(2) == 3 ? 57 : 62;
        return style.colour().stream()
                .map(step -> near(style.pitch(root, chord + step), Style.TRIAD.contains(step) ? centre : centre + 10))
                .distinct()
                .toList();
    }

    private static int near(int pitch, int centre) {
        return centre - 6 + Math.floorMod(pitch - centre + 6, 12);
    }

    private void pad(int chord, double start, double length, double level) {
        for (int pitch : voicing(chord)) {
            notes.add(
                    new Note(Instrument.PAD, start, length, pitch, style.band().pad() * 0.16 * level, -0.75));
            notes.add(new Note(
                    Instrument.PAD_DETUNED, start, length, pitch, style.band().pad() * 0.16 * level, 0.75));
        }
        if (style.scale().get(2) == 3) {
            notes.add(new Note(
                    Instrument.PAD,
                    start,
                    length,
                    style.pitch(root, chord) - 12,
                    style.band().pad() * 0.2 * level,
                    0));
        }
    }

    private void keys(int chord, int at, double share) {
        List<Integer> tones = voicing(chord);
        for (int eighth : melody(at)) {
            int turn = contour[(eighth + shift(at)) % EIGHTHS];
            int pitch = tones.get(turn % tones.size()) + (turn >= tones.size() || share > 0.6 && eighth == 0 ? 12 : 0);
            double level = style.band().keys() * (eighth == 0 ? 0.3 : 0.22) * (0.85 + 0.3 * random.nextDouble());
            notes.add(new Note(
                    Instrument.KEYS, time(at, eighth), bar / 3, pitch, level, 0.35 * StrictMath.sin(eighth * 1.7)));
        }
    }

    /** When the melody plays in a bar; the last bar of a phrase comes to rest and breathes. */
    private int[] melody(int at) {
        String rhythm = middle(at) ? otherMotif : motif;
        int sung = at % 4 == 3 ? EIGHTHS / 2 : EIGHTHS;
        return IntStream.range(0, sung)
                .filter(eighth -> rhythm.charAt(eighth) == 'x')
                .toArray();
    }

    /** The third bar of a phrase and the middle turn the figure round. */
    private int shift(int at) {
        return (at % 4 == 2 ? 3 : 0) + (middle(at) ? 5 : 0);
    }

    private void pluck(int chord, int at, double share) {
        if (style.band().pluck() == 0) {
            return;
        }
        List<Integer> tones = voicing(chord);
        for (int eighth = 0; eighth < EIGHTHS; eighth++) {
            int step = (eighth * 3 + contour[eighth]) % tones.size();
            boolean rests =
                    share < 0.5 && (eighth % 4 == 3 || motif.charAt((eighth + 4) % EIGHTHS) != 'x' && eighth % 2 == 1);
            if (!rests) {
                double level = style.band().pluck() * (eighth % 2 == 0 ? 0.3 : 0.2) * (0.8 + 0.4 * random.nextDouble());
                int octave = style.scale().get(2) == 3 ? -12 : 12;
                notes.add(new Note(
                        Instrument.PLUCK,
                        time(at, eighth),
                        bar / 8,
                        tones.get(step) + octave,
                        level,
                        eighth % 2 == 0 ? -0.45 : 0.45));
            }
        }
    }

    private void bass(int chord, int at) {
        int pitch = style.pitch(root, chord);
        int low = 36 + Math.floorMod(pitch - 36, 12);
        String line = style.band().bassLine();
        for (int eighth = 0; eighth < EIGHTHS; eighth++) {
            if (line.charAt(eighth) == 'x') {
                int next = line.indexOf('x', eighth + 1);
                double length = ((next < 0 ? EIGHTHS : next) - eighth) * bar / EIGHTHS;
                notes.add(new Note(
                        Instrument.BASS,
                        time(at, eighth),
                        length * 0.9,
                        low,
                        style.band().bass() * (eighth == 0 ? 0.34 : 0.24),
                        0));
            }
        }
    }

    private void drums(int at, double share) {
        String beat = style.band().beat();
        for (int eighth = 0; eighth < EIGHTHS; eighth++) {
            double start = time(at, eighth);
            char written = beat.charAt(eighth);
            char stroke = middle(at) && Character.toLowerCase(written) == 'c' ? '.' : written;
            boolean strong = at % 2 == 0 || share > 0.6;
            Note.of(stroke, start, strong).ifPresent(notes::add);
            if (Character.isUpperCase(stroke) || (share > 0.5 && stroke == 's')) {
                notes.add(new Note(Instrument.HAT, start, 0.1, 60, 0.13, 0.5));
            }
        }
    }

    /** Two claps that lead into the next part, where there is a beat to carry them. */
    private void lead(int at) {
        if (leadsOn(at) && style.band().beat().indexOf('s') >= 0) {
            notes.add(new Note(Instrument.CLAP, time(at, 6), 0.2, 60, 0.14, 0.1));
            notes.add(new Note(Instrument.CLAP, time(at, 7), 0.2, 60, 0.19, 0.1));
        }
    }

    /** The tonic, with all who play, left to ring. */
    private void end() {
        double start = bars * bar;
        pad(0, start - SWELL, SWELL + ending * 0.5, 1.1);
        List<Integer> tones = voicing(0);
        for (int at = 0; at < tones.size(); at++) {
            notes.add(new Note(
                    Instrument.KEYS,
                    start + at * 0.07,
                    ending,
                    tones.get(at),
                    style.band().keys() * 0.24,
                    -0.3 + at * 0.2));
        }
        notes.add(new Note(
                Instrument.BASS,
                start,
                ending * 0.7,
                36 + Math.floorMod(root - 36, 12),
                style.band().bass() * 0.34,
                0));
        boolean drummed = !style.band().beat().isBlank() && style.band().beat().matches(".*[kKb].*");
        if (drummed) {
            notes.add(new Note(
                    style.band().beat().contains("b") ? Instrument.BOOM : Instrument.KICK, start, 1, 33, 0.5, 0));
        }
    }

    private double time(int at, int eighth) {
        return at * bar + eighth * bar / EIGHTHS;
    }
}
