package io.reelmill.core.narration;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.List;

/** Lays sounds on a clock. Thread-safe for different targets. */
@Port
public interface SoundEditor {
    /**
     * Writes a 48 kHz mono 16-bit WAV file of the given length with every sound at its place and silence between;
     * no click at any edit.
     */
    void splice(List<Placed> sounds, double seconds, Path target);

    /** A WAV file and when it begins, in seconds. */
    record Placed(Path sound, double start) {}
}
