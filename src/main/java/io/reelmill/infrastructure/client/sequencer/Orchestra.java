package io.reelmill.infrastructure.client.sequencer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Plays notes block by block, so that a long piece needs no more memory than a short one. Not thread-safe. */
final class Orchestra {
    private static final int BLOCK = 1024;

    private final List<Note> notes;
    private final double brightness;
    private final List<Player> players = new ArrayList<>();
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private final float[] echoLeft = new float[BLOCK];
    private final float[] echoRight = new float[BLOCK];
    private final Room roomLeft = new Room(0);
    private final Room roomRight = new Room(23);
    private int nextNote;

    Orchestra(List<Note> notes, double brightness) {
        this.notes = notes;
        this.brightness = brightness;
    }

    /** Told every frame of the piece in order. */
    interface Listener {
        void frame(long frame, float left, float right);
    }

    void play(long frames, Listener listener) {
        for (long from = 0; from < frames; from += BLOCK) {
            int length = (int) Math.min(BLOCK, frames - from);
            Arrays.fill(left, 0);
            Arrays.fill(right, 0);
            Arrays.fill(echoLeft, 0);
            Arrays.fill(echoRight, 0);
            admit(from, length);
            for (Iterator<Player> each = players.iterator(); each.hasNext(); ) {
                if (!play(each.next(), from, length)) {
                    each.remove();
                }
            }
            for (int at = 0; at < length; at++) {
                listener.frame(
                        from + at, left[at] + roomLeft.next(echoLeft[at]), right[at] + roomRight.next(echoRight[at]));
            }
        }
    }

    private void admit(long from, int length) {
        while (nextNote < notes.size() && begin(notes.get(nextNote)) < from + length) {
            Note note = notes.get(nextNote++);
            players.add(new Player(note.instrument().voice(note, brightness), note, begin(note)));
        }
    }

    private static long begin(Note note) {
        return Math.round(note.start() * Voice.RATE);
    }

    private boolean play(Player player, long from, int length) {
        Voice voice = player.voice();
        double angle = (player.note().pan() + 1) * Math.PI / 4;
        float toLeft = (float) StrictMath.cos(angle);
        float toRight = (float) StrictMath.sin(angle);
        float room = (float) player.note().instrument().room();
        int at = (int) Math.max(0, player.begin() - from);
        for (; at < length && !voice.over(); at++) {
            float sample = voice.next();
            left[at] += sample * toLeft;
            right[at] += sample * toRight;
            echoLeft[at] += sample * toLeft * room;
            echoRight[at] += sample * toRight * room;
        }
        return !voice.over();
    }

    private record Player(Voice voice, Note note, long begin) {}
}
