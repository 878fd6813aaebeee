package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.narration.Word;
import io.reelmill.shared.audio.Alignment;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * A text said word by word, so that it is known when each is spoken; compared with another sound of the same text it tells
 * the times of that. The program itself tells no times.
 */
final class KnownSpeech {
    private static final int RATE = 22_050;
    /** What a comma and a sentence's end are worth in silence, in samples. */
    private static final int COMMA = RATE * 15 / 100;

    private static final int STOP = RATE * 3 / 10;

    private final List<Word> words = new ArrayList<>();
    private final short[] samples;

    KnownSpeech(Espeak espeak, Espeak.Tongue tongue, String text) {
        List<short[]> parts = new ArrayList<>();
        int at = 0;
        for (String written : Word.written(text)) {
            short[] sound = speakable(written) ? word(espeak, tongue, written) : new short[0];
            words.add(new Word(written, seconds(at), seconds(at + sound.length)));
            parts.add(sound);
            parts.add(new short[pause(written)]);
            at += sound.length + pause(written);
        }
        samples = joined(parts, at);
    }

    private static short[] word(Espeak espeak, Espeak.Tongue tongue, String written) {
        return new Quiet(espeak.say(written, tongue).at(RATE)).trimmed().sound().samples();
    }

    private static boolean speakable(String written) {
        return written.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int pause(String written) {
        if (written.matches(".*[.!?…。！？।؟][\"'”’)\\]»]*")) {
            return STOP;
        }
        return written.matches(".*[,;:、，،–—][\"'”’)\\]»]*") ? COMMA : 0;
    }

    private static short[] joined(List<short[]> parts, int length) {
        short[] all = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static double seconds(int samples) {
        return (double) samples / RATE;
    }

    /** When each word is spoken in the other sound. */
    List<Word> in(Sound other) {
        Alignment alignment = new Alignment(new Sound(samples, RATE), other);
        Quiet quiet = new Quiet(other);
        List<Word> aligned = new ArrayList<>();
        double clock = 0;
        for (Word word : words) {
            double start = Math.max(clock, alignment.place(word.start()));
            double end = word.end() > word.start() ? Math.max(start, alignment.place(word.end())) : start;
            clock = Math.max(start, quiet.end(start, end));
            aligned.add(new Word(word.text(), start, clock));
        }
        return aligned;
    }
}
