package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.topic.CaptionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A master seen through half-closed eyes: tiny pictures, ten a second, in which only what a viewer would notice makes a
 * difference. Where captions stand is left out, since they change whatever the picture does.
 */
final class Sketches {
    /** A second. */
    static final int RATE = 10;

    private static final int SIDE = 32;
    private static final int BYTES = SIDE * SIDE * 3;
    /** Of 255: what differs less on average is the same picture, and what differs more is another. */
    private static final double CHANGE = 2.5;

    private static final double SAME = 1.2;
    /** Of 765, over three colours: the spot in which two pictures of one design differ. */
    private static final int SPOT = 30;

    private final byte[] pixels;
    private final boolean[] counted;

    Sketches(byte[] pixels, boolean... counted) {
        this.pixels = pixels.clone();
        this.counted = counted.clone();
    }

    static List<Filter> filters() {
        return List.of(
                Filter.of("fps").with("fps", RATE).with("start_time", 0),
                Filter.of("scale").with("w", SIDE).with("h", SIDE).with("flags", "area"),
                Filter.of("format").with("pix_fmts", "rgb24"));
    }

    /** What {@link #filters} wrote of a timeline's master. */
    static Sketches read(Path raw, Timeline timeline) throws IOException {
        CaptionArea area = CaptionArea.of(timeline.canvas(), timeline.platform());
        boolean[] counted = new boolean[SIDE * SIDE];
        Arrays.fill(counted, true);
        if (timeline.captionMode() != CaptionMode.NONE) {
            for (int i = 0; i < counted.length; i++) {
                int x = i % SIDE * timeline.canvas().width() / SIDE;
                int y = i / SIDE * timeline.canvas().height() / SIDE;
                counted[i] = !within(x, y, timeline, area);
            }
        }
        return new Sketches(Files.readAllBytes(raw), counted);
    }

    /** Or so near that the encoder's noise around letters reaches there. */
    private static boolean within(int x, int y, Timeline timeline, CaptionArea area) {
        int width = 2 * timeline.canvas().width() / SIDE;
        int height = 2 * timeline.canvas().height() / SIDE;
        return x + width > area.x()
                && x < area.x() + area.width() + width / 2
                && y + height > area.y()
                && y < area.y() + area.height() + height / 2;
    }

    private int count() {
        return pixels.length / BYTES;
    }

    /** How many drawn shots look in their middle like an earlier one; footage may look as its user wants. */
    long repeats(Timeline timeline) {
        List<Integer> middles = timeline.segments().stream()
                .filter(segment -> !segment.filmed())
                .map(segment -> middle(segment, timeline))
                .toList();
        long repeats = 0;
        for (int i = 1; i < middles.size(); i++) {
            int shot = middles.get(i);
            if (middles.subList(0, i).stream().anyMatch(earlier -> alike(earlier, shot))) {
                repeats++;
            }
        }
        return repeats;
    }

    private int middle(Segment segment, Timeline timeline) {
        double seconds = timeline.frameRate().seconds(segment.start() + segment.frames() / 2);
        return Math.max(0, Math.min(count() - 1, (int) Math.round(seconds * RATE)));
    }

    /** Sketches do not fall on the same frame of both. */
    private boolean alike(int earlier, int shot) {
        return IntStream.rangeClosed(Math.max(0, earlier - 1), Math.min(count() - 1, earlier + 1))
                .anyMatch(near -> same(near, shot));
    }

    private boolean same(int one, int other) {
        return mean(one, other) < SAME && most(one, other) < SPOT;
    }

    /** The longest time in seconds in which the picture is still the one that it was. */
    double longest() {
        int since = 0;
        int longest = 0;
        for (int at = 1; at < count(); at++) {
            if (mean(since, at) >= CHANGE) {
                since = at;
            }
            longest = Math.max(longest, at - since);
        }
        return (double) longest / RATE;
    }

    private double mean(int one, int other) {
        long sum = 0;
        int cells = 0;
        for (int i = 0; i < counted.length; i++) {
            if (counted[i]) {
                sum += difference(one, other, i);
                cells++;
            }
        }
        return (double) sum / Math.max(1, cells * 3);
    }

    private int most(int one, int other) {
        int most = 0;
        for (int i = 0; i < counted.length; i++) {
            most = counted[i] ? Math.max(most, difference(one, other, i)) : most;
        }
        return most;
    }

    /** Of one cell, over its three colours. */
    private int difference(int one, int other, int cell) {
        int sum = 0;
        for (int colour = 0; colour < 3; colour++) {
            int at = cell * 3 + colour;
            sum += Math.abs((pixels[one * BYTES + at] & 255) - (pixels[other * BYTES + at] & 255));
        }
        return sum;
    }
}
