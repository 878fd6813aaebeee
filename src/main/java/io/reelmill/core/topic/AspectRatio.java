package io.reelmill.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The shape of the picture. */
public enum AspectRatio {
    PORTRAIT("9:16", 9, 16),
    LANDSCAPE("16:9", 16, 9),
    SQUARE("1:1", 1, 1),
    TALL("4:5", 4, 5);

    private final String label;
    private final int across;
    private final int down;

    AspectRatio(String label, int across, int down) {
        this.label = label;
        this.across = across;
        this.down = down;
    }

    /** As it is written in a request: {@code 9:16}. */
    public String label() {
        return label;
    }

    /** The canvas of this shape whose shorter side has the given pixels; both sides are even, as yuv420p needs. */
    public Canvas canvas(int shortSide) {
        int shorter = Math.min(across, down);
        return new Canvas(even(shortSide * across, shorter), even(shortSide * down, shorter));
    }

    private static int even(int dividend, int divisor) {
        return Math.round((float) dividend / divisor / 2) * 2;
    }

    /** The shape written as {@code label}. */
    public static Optional<AspectRatio> labelled(String label) {
        return Arrays.stream(values())
                .filter(ratio -> ratio.label.equals(label))
                .findFirst();
    }

    /** All labels, for messages. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(AspectRatio::label).toList();
    }
}
