package io.reelmill.infrastructure.client.sequencer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A WAV file as the JDK reads it, measured. */
record Wave(AudioFormat format, double[] left, double[] right) {

    static Wave read(Path file) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream stream =
                AudioSystem.getAudioInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int frames = bytes.capacity() / 4;
            double[] left = new double[frames];
            double[] right = new double[frames];
            for (int at = 0; at < frames; at++) {
                left[at] = bytes.getShort() / 32768.0;
                right[at] = bytes.getShort() / 32768.0;
            }
            return new Wave(stream.getFormat(), left, right);
        }
    }

    double peak() {
        double peak = 0;
        for (int at = 0; at < left.length; at++) {
            peak = Math.max(peak, Math.max(Math.abs(left[at]), Math.abs(right[at])));
        }
        return decibels(peak);
    }

    double offset() {
        double sum = 0;
        for (double sample : left) {
            sum += sample;
        }
        return Math.abs(sum / left.length);
    }

    /** Loudness in dBFS between two times in seconds. */
    double level(double from, double to) {
        double sum = 0;
        int first = (int) (from * 48000);
        int last = Math.min(left.length, (int) (to * 48000));
        for (int at = first; at < last; at++) {
            sum += left[at] * left[at] + right[at] * right[at];
        }
        return decibels(Math.sqrt(sum / 2 / (last - first)));
    }

    /** The greatest jump between two neighbouring samples. */
    double jump() {
        double jump = 0;
        for (int at = 1; at < left.length; at++) {
            jump = Math.max(jump, Math.abs(left[at] - left[at - 1]));
        }
        return jump;
    }

    /** The correlation of the channels: 1 is mono. */
    double correlation() {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < left.length; at++) {
            both += left[at] * right[at];
            first += left[at] * left[at];
            second += right[at] * right[at];
        }
        return both / Math.sqrt(first * second);
    }

    /** How bright it is: the frequency in Hz that a sine of the same mean steepness would have. */
    double brightness() {
        double steep = 0;
        double power = 0;
        for (int at = 1; at < left.length; at++) {
            steep += Math.pow(left[at] - left[at - 1], 2);
            power += left[at] * left[at];
        }
        return Math.sqrt(steep / power) * 48000 / (2 * Math.PI);
    }

    /** The strength of a frequency between two times, by Goertzel. */
    double strength(double hertz, double from, double to) {
        double turn = 2 * Math.cos(2 * Math.PI * hertz / 48000);
        double first = 0;
        double second = 0;
        int end = Math.min(left.length, (int) (to * 48000));
        for (int at = (int) (from * 48000); at < end; at++) {
            double now = left[at] + right[at] + turn * first - second;
            second = first;
            first = now;
        }
        return first * first + second * second - turn * first * second;
    }

    private static double decibels(double value) {
        return 20 * Math.log10(Math.max(value, 1e-9));
    }
}
